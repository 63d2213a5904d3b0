// The rate past the end of a block.
#include "rating/overage_rate.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("overage rate: the first that is set, and zero is set", "[rating]") {
  CHECK(choose_overage_rate({decimal("90"), decimal("110"), decimal("120")}) == decimal("90"));
  CHECK(choose_overage_rate({decimal("0"), decimal("110"), decimal("120")}).is_zero());
  CHECK(choose_overage_rate({{}, decimal("110"), decimal("120")}) == decimal("110"));
  CHECK(choose_overage_rate({{}, {}, decimal("120")}) == decimal("120"));
}
