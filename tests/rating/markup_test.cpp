// Mark-up on consumption.
#include "rating/markup.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("markup: exact, also of a trillionth and of a credit", "[rating]") {
  CHECK(mark_up(decimal("100"), decimal("10")) == decimal("110"));
  CHECK(mark_up(decimal("0.000000000000000001"), decimal("15")) ==
        decimal("0.00000000000000000115"));
  CHECK(mark_up(decimal("-20"), decimal("7.5")) == decimal("-21.5"));
  CHECK(mark_up(decimal("20"), decimal("-5")) == decimal("19"));
}
