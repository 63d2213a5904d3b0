// An addition with a price sheet: included units off, the model, the limits on what is printed.
#include "invoice/price_addition.h"

#include <catch2/catch.hpp>

#include "support/price_sheet.h"

using namespace billing;
using namespace billing::testing;

namespace {

Addition addition(const std::string& quantity, const std::string& included, Pricing pricing) {
  Addition addition;
  addition.quantity = decimal(quantity);
  addition.included = decimal(included);
  addition.pricing = std::move(pricing);
  return addition;
}

Provider provider() {
  Provider provider;
  provider.currency = currency("USD");
  return provider;
}

Pricing two_tiers() {
  return tiered(PriceModel::graduated, {{"10", "0.335", "2"}, {"", "0.125", "3"}});
}

}  // namespace

TEST_CASE("price addition: included units come off before the tiers", "[invoice]") {
  CHECK(parts_of(price_addition(provider(), addition("15", "4", two_tiers()))) ==
        std::vector<std::string>{"1: 10 x 0.335 = 3.35", "1: 1 x 2 = 2", "2: 1 x 0.125 = 0.125",
                                 "2: 1 x 3 = 3"});
}

TEST_CASE("price addition: the minimum fills up what is printed", "[invoice]") {
  Pricing pricing = two_tiers();
  pricing.minimum = decimal("10");
  // 3.35 + 2.00 + 0.13 + 3.00 are printed: 1.52 are missing, and not 1.525.
  CHECK(parts_of(price_addition(provider(), addition("11", "0", pricing))).back() ==
        "-: 1 x 1.52 = 1.52");
}

TEST_CASE("price addition: no price has more parts than are counted on", "[invoice]") {
  Pricing pricing = two_tiers();
  pricing.minimum = decimal("1000");
  const Price price = price_addition(provider(), addition("11", "0", pricing));
  CHECK(static_cast<std::int64_t>(price.parts.size()) == parts_max(pricing));
}

TEST_CASE("price addition: a percentage is a price of hundredths", "[invoice]") {
  Pricing pricing;
  pricing.model = PriceModel::percentage;
  pricing.percent = decimal("2.5");
  const Price price = price_addition(provider(), addition("-200", "50", pricing));
  CHECK(price.amount == decimal("-5"));
  CHECK(line_price(price.parts.at(0)) == decimal("0.025"));
}
