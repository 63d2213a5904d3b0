// What a block keeps of what was not used.
#include "blocks/carry_over.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("carry-over: a percentage, then a cap", "[blocks]") {
  const std::optional<Decimal> half = decimal("50");
  const std::optional<Decimal> eighty = decimal("80");
  CHECK(carry_over({}, decimal("200")) == decimal("200"));
  CHECK(carry_over({half, {}}, decimal("200")) == decimal("100"));
  CHECK(carry_over({{}, eighty}, decimal("200")) == decimal("80"));
  CHECK(carry_over({half, eighty}, decimal("200")) == decimal("80"));
  CHECK(carry_over({half, eighty}, decimal("100")) == decimal("50"));
  CHECK(carry_over({}, decimal("-3")).is_zero());
}

TEST_CASE("carry-over: a grant lifts the balance to the cap and no further", "[blocks]") {
  CHECK(grant_up_to(decimal("340"), decimal("14"), decimal("360")) == decimal("354"));
  CHECK(grant_up_to(decimal("350"), decimal("14"), decimal("360")) == decimal("360"));
  CHECK(grant_up_to(decimal("365.5"), decimal("14"), decimal("360")) == decimal("360"));
}
