// A part of an amount.
#include "money/part_of.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("part of an amount: is rounded once", "[money]") {
  const Money hundred = Money::from_minor_units(10'000, currency("USD"));
  const auto two_thirds = [&](Rounding rounding) {
    return part_of(hundred, decimal("2"), decimal("3"), rounding).to_string();
  };
  CHECK(two_thirds(Rounding::half_away_from_zero) == "66.67");
  CHECK(two_thirds(Rounding::floor) == "66.66");
  CHECK(part_of(hundred, decimal("3"), decimal("3"), Rounding::floor) == hundred);
}
