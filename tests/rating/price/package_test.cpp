// Packages: a started one is charged whole.
#include <catch2/catch.hpp>

#include "rating/price/free_units.h"
#include "support/price_sheet.h"

using namespace billing;
using namespace billing::testing;

namespace {

Pricing packages(const std::string& size, const std::string& amount) {
  Pricing pricing;
  pricing.model = PriceModel::package;
  pricing.package_size = decimal(size);
  pricing.amount = decimal(amount);
  return pricing;
}

}  // namespace

TEST_CASE("package: a started package is charged whole", "[rating][price]") {
  struct Row {
    std::string why, size, amount, quantity, free_units, expected;
  };
  const Row row = GENERATE(values<Row>({
      {"nothing", "10", "100", "0", "0", "0"},
      {"a fraction of a unit", "10", "100", "0.001", "0", "100"},
      {"exactly one", "10", "100", "10", "0", "100"},
      {"T15: 201 units, 100 free, 5 for 100", "100", "5", "201", "100", "10"},
      {"T15: 121 units", "10", "100", "121", "0", "1300"},
      {"T15: 10 free", "10", "100", "121", "10", "1200"},
      {"T15: more free than used", "10", "100", "121", "200", "0"},
      {"half units", "0.5", "3", "1.25", "0", "9"},
  }));
  CAPTURE(row.why);
  const Decimal charged = charged_units(decimal(row.quantity), decimal(row.free_units));
  CHECK(amount_of(packages(row.size, row.amount), charged.to_string()) == row.expected);
}

TEST_CASE("package: what is left of a package is used up first", "[rating][price]") {
  CHECK(amount_of(packages("10", "15"), "3", "17") == "0");
  CHECK(amount_of(packages("10", "15"), "5", "17") == "15");
}
