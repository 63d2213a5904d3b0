// The models together: which one prices, what goes around it, what is refused.
#include "rating/price/price.h"

#include <catch2/catch.hpp>

#include "money/error.h"
#include "support/price_sheet.h"

using namespace billing;
using namespace billing::testing;

namespace {

Pricing simple(PriceModel model) {
  Pricing pricing = tiered(model, {{"100", "2", "1"}, {"", "1"}});
  pricing.amount = decimal("50");
  pricing.unit_price = decimal("1.25");
  pricing.package_size = decimal("10");
  pricing.percent = decimal("2.5");
  return pricing;
}

}  // namespace

TEST_CASE("price: each model by its own rule", "[rating][price]") {
  struct Row {
    PriceModel model;
    std::string quantity, amount;
  };
  const Row row = GENERATE(values<Row>({
      {PriceModel::flat, "0", "50"},
      {PriceModel::flat, "7", "50"},
      {PriceModel::per_unit, "2.5", "3.125"},
      {PriceModel::package, "11", "100"},
      {PriceModel::percentage, "99.99", "2.49975"},
      {PriceModel::graduated, "101", "202"},
      {PriceModel::graduated_percentage, "101", "202"},
      {PriceModel::volume, "101", "101"},
  }));
  CAPTURE(static_cast<int>(row.model), row.quantity);
  CHECK(amount_of(simple(row.model), row.quantity) == row.amount);
}

TEST_CASE("price: a quantity below zero is a credit or means nothing", "[rating][price]") {
  CHECK(amount_of(simple(PriceModel::per_unit), "-2") == "-2.5");
  CHECK(amount_of(simple(PriceModel::percentage), "-200") == "-5");
  const PriceModel model = GENERATE(PriceModel::flat, PriceModel::package, PriceModel::graduated,
                                    PriceModel::graduated_percentage, PriceModel::volume);
  CAPTURE(static_cast<int>(model));
  CHECK_THROWS_AS(price_usage(simple(model), {decimal("-1")}), BillingError);
  CHECK_THROWS_AS(price_usage(simple(model), {decimal("1"), decimal("-1"), false}), BillingError);
}

TEST_CASE("price: a minimum fills up and a maximum cuts off", "[rating][price]") {
  Pricing pricing = simple(PriceModel::per_unit);
  pricing.minimum = decimal("10");
  pricing.maximum = decimal("20");
  CHECK(amount_of(pricing, "0") == "10");
  CHECK(amount_of(pricing, "9") == "11.25");
  CHECK(amount_of(pricing, "1000") == "20");
  CHECK(parts_of(price_usage(pricing, {decimal("2")})) ==
        std::vector<std::string>{"-: 2 x 1.25 = 2.5", "-: 1 x 7.5 = 7.5"});
  CHECK(parts_of(price_usage(pricing, {decimal("20")})) ==
        std::vector<std::string>{"-: 20 x 1.25 = 25", "-: 1 x -5 = -5"});
}

TEST_CASE("price: more usage never costs less, but under volume", "[rating][price][property]") {
  const PriceModel model =
      GENERATE(PriceModel::flat, PriceModel::per_unit, PriceModel::package, PriceModel::percentage,
               PriceModel::graduated, PriceModel::graduated_percentage);
  const Pricing pricing = simple(model);
  Decimal last;
  for (int quarter_units = 0; quarter_units <= 1000; ++quarter_units) {
    const Decimal quantity = Decimal::from_integer(quarter_units) * decimal("0.25");
    const Decimal amount = price_usage(pricing, {quantity}).amount;
    CAPTURE(quantity.to_string());
    CHECK(amount >= last);
    last = amount;
  }
}

TEST_CASE("price: the parts add up to the amount", "[rating][price][property]") {
  const PriceModel model = GENERATE(PriceModel::package, PriceModel::graduated, PriceModel::volume);
  for (int units = 0; units < 300; units += 7) {
    const Price price = price_usage(simple(model), {Decimal::from_integer(units)});
    Decimal sum;
    for (const PricePart& part : price.parts) sum += part.amount;
    CHECK(sum == price.amount);
  }
}
