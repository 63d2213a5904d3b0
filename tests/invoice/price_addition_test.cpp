// An addition with a price sheet: the model, the limits on what is printed.
#include "invoice/price_addition.h"

#include <catch2/catch.hpp>

#include "support/price_sheet.h"

using namespace billing;
using namespace billing::testing;

namespace {

Provider provider() {
  Provider provider;
  provider.currency = currency("USD");
  return provider;
}

Pricing two_tiers() {
  return tiered(PriceModel::graduated, {{"10", "0.335", "2"}, {"", "0.125", "3"}});
}

}  // namespace

TEST_CASE("price addition: each tier is a part, and its flat another", "[invoice]") {
  CHECK(parts_of(price_addition(provider(), two_tiers(), decimal("11"))) ==
        std::vector<std::string>{"1: 10 x 0.335 = 3.35", "1: 1 x 2 = 2", "2: 1 x 0.125 = 0.125",
                                 "2: 1 x 3 = 3"});
}

TEST_CASE("price addition: the minimum fills up what is printed", "[invoice]") {
  Pricing pricing = two_tiers();
  pricing.minimum = decimal("10");
  // 3.35 + 2.00 + 0.13 + 3.00 are printed: 1.52 are missing, and not 1.525.
  CHECK(parts_of(price_addition(provider(), pricing, decimal("11"))).back() ==
        "-: 1 x 1.52 = 1.52");
}

TEST_CASE("price addition: no price has more parts than are counted on", "[invoice]") {
  Pricing pricing = two_tiers();
  pricing.minimum = decimal("1000");
  const Price price = price_addition(provider(), pricing, decimal("11"));
  CHECK(static_cast<std::int64_t>(price.parts.size()) == parts_max(pricing));
}

TEST_CASE("price addition: a percentage is a price of hundredths", "[invoice]") {
  Pricing pricing;
  pricing.model = PriceModel::percentage;
  pricing.percent = decimal("2.5");
  const Price price = price_addition(provider(), pricing, decimal("-200"));
  CHECK(price.amount == decimal("-5"));
  CHECK(line_price(price.parts.at(0)) == decimal("0.025"));
}
