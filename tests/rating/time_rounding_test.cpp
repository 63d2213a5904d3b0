// Minimum and increment, of one entry and of several together.
#include "rating/time_rounding.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

namespace {

TimeRounding rounding(const std::string& minimum, const std::string& increment,
                      IncrementRounding mode = IncrementRounding::up,
                      const std::string& grace = "0") {
  return {decimal(minimum), decimal(increment), mode, decimal(grace), {}, {}};
}

}  // namespace

TEST_CASE("time rounding: minimum, then steps", "[rating]") {
  struct Row {
    std::string why, minutes;
    TimeRounding rounding;
    std::string billed;
  };
  const Row row = GENERATE(values<Row>({
      {"none", "7.5", rounding("0", "0"), "7.5"},
      {"nothing stays nothing", "0", rounding("60", "15"), "0"},
      {"up", "15.001", rounding("0", "15"), "30"},
      {"a whole step stays", "30", rounding("0", "15"), "30"},
      {"down", "14.999", rounding("0", "15", IncrementRounding::down), "0"},
      {"nearest, a tie goes up", "15", rounding("0", "30", IncrementRounding::nearest), "30"},
      {"nearest, below it", "14.999", rounding("0", "30", IncrementRounding::nearest), "0"},
      {"within the grace", "40", rounding("0", "30", IncrementRounding::up_after_grace, "10"),
       "30"},
      {"past the grace", "41", rounding("0", "30", IncrementRounding::up_after_grace, "10"), "60"},
      {"minimum, then grace", "138", rounding("120", "60", IncrementRounding::up_after_grace, "15"),
       "180"},
      {"1.5: 7 minutes, at least 24, by 15", "7", rounding("24", "15"), "30"},
  }));
  CAPTURE(row.why);
  CHECK(round_minutes(row.rounding, decimal(row.minutes)) == decimal(row.billed));
}

TEST_CASE("time rounding: the order of minimum and increment, then the maximum", "[rating]") {
  TimeRounding by_quarters = rounding("24", "15");
  by_quarters.order = TimeRoundingOrder::increment_first;
  CHECK(round_minutes(by_quarters, decimal("7")) == decimal("24"));
  CHECK(round_minutes(by_quarters, decimal("31")) == decimal("45"));
  CHECK(round_minutes(by_quarters, decimal("0")) == decimal("0"));
  by_quarters.maximum = decimal("40");
  CHECK(round_minutes(by_quarters, decimal("31")) == decimal("40"));
  CHECK(round_minutes(by_quarters, decimal("7")) == decimal("24"));
}

TEST_CASE("time rounding: T12, 45 + 45 + 5 minutes by the hour, together", "[rating]") {
  const TimeRounding by_hour = rounding("60", "60");
  CHECK(round_growth(by_hour, decimal("0"), decimal("45")) == decimal("60"));
  CHECK(round_growth(by_hour, decimal("45"), decimal("45")) == decimal("60"));
  CHECK(round_growth(by_hour, decimal("90"), decimal("5")) == decimal("0"));
}
