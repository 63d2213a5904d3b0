// Which tiers are a price sheet, and which tier a quantity ends in.
#include "rating/price/tiers.h"

#include <catch2/catch.hpp>

#include "support/price_sheet.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("tiers: every fault names its tier", "[rating][price]") {
  struct Row {
    std::string why;
    std::vector<TierText> tiers;
    std::vector<FaultyTier> faults;
  };
  const Row row = GENERATE(values<Row>({
      {"good", {{"10", "1"}, {"20.5", "2"}, {"", "3"}}, {}},
      {"one open tier", {{"", "1"}}, {}},
      {"a flat is a price", {{"", "", "5"}}, {}},
      {"out of order",
       {{"20", "1"}, {"10", "2"}, {"30", "3"}, {"", "3"}},
       {{1, TierFault::not_ascending}}},
      {"twice the same", {{"20", "1"}, {"20", "2"}, {"", "3"}}, {{1, TierFault::not_ascending}}},
      {"ends at zero", {{"0", "1"}, {"", "3"}}, {{0, TierFault::not_ascending}}},
      {"a gap after an open one",
       {{"10", "1"}, {"", "2"}, {"30", "3"}, {"", "4"}},
       {{1, TierFault::open_too_soon}}},
      {"no open end", {{"10", "1"}, {"20", "2"}}, {{1, TierFault::closed}}},
      {"no price", {{"10"}, {"", "2"}}, {{0, TierFault::without_price}}},
      {"several",
       {{"10", "1"}, {"5"}},
       {{1, TierFault::not_ascending}, {1, TierFault::closed}, {1, TierFault::without_price}}},
  }));
  CAPTURE(row.why);
  CHECK(check_tiers(tiered(PriceModel::graduated, row.tiers).tiers) == row.faults);
}

TEST_CASE("tiers: an edge belongs to the tier below it", "[rating][price]") {
  const auto tiers = tiered(PriceModel::volume, {{"5", "1"}, {"10", "1"}, {"", "1"}}).tiers;
  CHECK(find_tier(tiers, decimal("0")) == 0);
  CHECK(find_tier(tiers, decimal("5")) == 0);
  CHECK(find_tier(tiers, decimal("5.000001")) == 1);
  CHECK(find_tier(tiers, decimal("10.1")) == 2);
}
