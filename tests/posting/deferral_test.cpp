// A part of a deferred amount.
#include "posting/deferral.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("deferral: a part is rounded once, as the provider rounds", "[posting]") {
  Provider provider;
  provider.currency = currency("USD");
  const Money hundred = Money::from_minor_units(10'000, provider.currency);
  const auto third = [&] { return part_of(provider, hundred, decimal("2"), decimal("3")); };
  CHECK(third().to_string() == "66.67");
  provider.rounding = Rounding::floor;
  CHECK(third().to_string() == "66.66");
  CHECK(part_of(provider, hundred, decimal("3"), decimal("3")) == hundred);
}
