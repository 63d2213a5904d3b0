// Volume prices: one tier prices all.
#include <catch2/catch.hpp>

#include "support/price_sheet.h"

using namespace billing;
using namespace billing::testing;

namespace {

Pricing sheet() {
  return tiered(PriceModel::volume,
                {{"5", "", "100"}, {"10", "", "150"}, {"15", "10"}, {"", "5", "1"}});
}

}  // namespace

TEST_CASE("volume: the tier in which the quantity ends prices all of it", "[rating][price]") {
  struct Row {
    std::string why, quantity, amount;
  };
  const Row row = GENERATE(values<Row>({
      {"nothing used: the first tier's flat", "0", "100"},
      {"a flat price has no units", "5", "100"},
      {"just over", "5.001", "150"},
      {"units only", "15", "150"},
      {"units and flat", "100", "501"},
  }));
  CAPTURE(row.why, row.quantity);
  CHECK(amount_of(sheet(), row.quantity) == row.amount);
}

TEST_CASE("volume: more usage can cost less", "[rating][price]") {
  const Pricing pricing = tiered(PriceModel::volume, {{"100", "2"}, {"", "1"}});
  CHECK(amount_of(pricing, "100") == "200");
  CHECK(amount_of(pricing, "101") == "101");
}

TEST_CASE("volume: T13, top tier, in packages", "[rating][price]") {
  const Pricing minutes =
      tiered(PriceModel::volume, {{"1000", "1", "", "10"}, {"", "0.5", "", "10"}});
  const Pricing megabytes = tiered(PriceModel::volume, {{"1024", "0.5"}, {"", "0.1"}});
  CHECK(amount_of(minutes, "1500") == "75");
  CHECK(amount_of(megabytes, "2048") == "204.8");  // 279.80 together.
}

TEST_CASE("volume: what the period was charged before is taken off", "[rating][price]") {
  const Pricing pricing = tiered(PriceModel::volume, {{"100", "2"}, {"", "1"}});
  const Price price = price_usage(pricing, {decimal("50"), decimal("80"), false});
  CHECK(price.amount.to_string() == "-30");
  CHECK(parts_of(price) == std::vector<std::string>{"2: 130 x 1 = 130", "-: 1 x -160 = -160"});
}
