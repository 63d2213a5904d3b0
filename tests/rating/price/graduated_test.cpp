// Graduated prices, tier by tier, with figures that others publish.
#include <catch2/catch.hpp>

#include "support/price_sheet.h"

using namespace billing;
using namespace billing::testing;

namespace {

// T14: Lago's graduated_service_spec.
Pricing lago() {
  return tiered(PriceModel::graduated, {{"10", "10", "2"}, {"20", "5", "3"}, {"", "5", "3"}});
}

}  // namespace

TEST_CASE("graduated: each tier prices only what falls inside it", "[rating][price]") {
  struct Row {
    std::string why, quantity, amount;
  };
  const Row row = GENERATE(values<Row>({
      {"T14: the first flat is due without usage", "0", "2"},
      {"T14", "1", "12"},
      {"T14: the edge is in the lower tier", "10", "102"},
      {"T14: one over", "11", "110"},
      {"T14", "12", "115"},
      {"T14", "21", "163"},
      {"a fraction of a unit enters a tier too", "10.001", "105.005"},
      {"far past the last edge", "1000000", "5000058"},
  }));
  CAPTURE(row.why, row.quantity);
  CHECK(amount_of(lago(), row.quantity) == row.amount);
}

TEST_CASE("graduated: the parts say which tier charged what", "[rating][price]") {
  const Price price = price_usage(lago(), {decimal("12")});
  CHECK(parts_of(price) == std::vector<std::string>{"1: 10 x 10 = 100", "1: 1 x 2 = 2",
                                                    "2: 2 x 5 = 10", "2: 1 x 3 = 3"});
}

TEST_CASE("graduated percentage: T19, payment after payment", "[rating][price]") {
  const Pricing pricing = tiered(PriceModel::graduated_percentage,
                                 {{"1000", "", "200", "", "1"}, {"", "", "300", "", "2"}});
  CHECK(amount_of(pricing, "500") == "205");
  CHECK(amount_of(pricing, "550", "500") == "306");
  CHECK(amount_of(pricing, "4000", "1050") == "80");
  CHECK(amount_of(pricing, "5050") == "591");
}

TEST_CASE("graduated: T13, all tiers, in packages", "[rating][price]") {
  const Pricing minutes =
      tiered(PriceModel::graduated, {{"1000", "1", "", "10"}, {"", "0.5", "", "10"}});
  const Pricing megabytes = tiered(PriceModel::graduated, {{"1024", "0.5"}, {"", "0.1"}});
  CHECK(amount_of(minutes, "1500") == "125");
  CHECK(amount_of(megabytes, "2048") == "614.4");  // 739.40 together.
}

TEST_CASE("graduated: a continued quantity costs what is missing to the whole", "[rating][price]") {
  const Pricing packages = tiered(PriceModel::graduated,
                                  {{"25", "3", "7", "10"}, {"60", "2", "5", "8"}, {"", "1", "9"}});
  for (int before = 0; before <= 80; ++before) {
    for (int more = 0; more <= 20; ++more) {
      const Decimal first = decimal(std::to_string(before));
      const Decimal next = decimal(std::to_string(more));
      CAPTURE(before, more);
      CHECK(price_usage(packages, {first}).amount +
                price_usage(packages, {next, first, false}).amount ==
            price_usage(packages, {first + next}).amount);
    }
  }
}
