// What is left at a period's end, between the least and the most.
#include "blocks/carry_over.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("carry over: between the minimum and the maximum", "[blocks]") {
  struct Row {
    std::string why, percent, minimum, maximum, left, kept, lost, added;
  };
  const Row row = GENERATE(values<Row>({
      {"all of it", "", "", "", "7", "7", "0", "0"},
      {"nothing is left", "", "", "", "0", "0", "0", "0"},
      {"more than the maximum", "", "", "5", "9", "5", "4", "0"},
      {"less than the maximum", "", "", "5", "3", "3", "0", "0"},
      {"a maximum of nothing", "", "", "0", "9", "0", "9", "0"},
      {"less than the minimum", "", "2", "5", "0.5", "0.5", "0", "1.5"},
      {"nothing left, a minimum", "", "2", "", "0", "0", "0", "2"},
      {"both the same", "", "3", "3", "10", "3", "7", "0"},
      {"half of it", "50", "", "", "200", "100", "100", "0"},
      {"half of it, then the maximum", "50", "", "80", "200", "80", "120", "0"},
      {"half of it, below the maximum", "50", "", "80", "100", "50", "50", "0"},
      {"OpenMeter: MIN(max, MAX(balance, min))", "", "20", "100", "150", "100", "50", "0"},
  }));
  CAPTURE(row.why);
  const auto some = [](const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(decimal(text));
  };
  const CarriedOver carried =
      carry_over({some(row.percent), some(row.minimum), some(row.maximum), {}}, decimal(row.left));
  CHECK(carried.kept == decimal(row.kept));
  CHECK(carried.lost == decimal(row.lost));
  CHECK(carried.added == decimal(row.added));
}

TEST_CASE("carry over: a grant lifts the balance to the cap and no further", "[blocks]") {
  CHECK(grant_up_to(decimal("340"), decimal("14"), decimal("360")) == decimal("354"));
  CHECK(grant_up_to(decimal("350"), decimal("14"), decimal("360")) == decimal("360"));
  CHECK(grant_up_to(decimal("365.5"), decimal("14"), decimal("360")) == decimal("360"));
}
