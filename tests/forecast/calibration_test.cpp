// Whether the bands are as wide as they say: many made-up clients work, the last month is hidden
// and forecast, and about eight of ten of them have to come to lie between P10 and P90.
//
// Shapes of work are steady over the year, seasonal, lumpy, and busier on some weekdays. One that
// grows or shrinks is out of scope: the forecast says that it does not look at growth.
#include <catch2/catch.hpp>

#include "forecast/block_futures.h"
#include "forecast/seeded_numbers.h"
#include "support/speed.h"

using namespace billing;
using namespace billing::testing;

namespace {

// The sine of a day's place in its year, in thousandths, by the parabola through its zeros.
std::int64_t wave(Date day) {
  const std::int64_t in_half = day.days() % 182;
  const std::int64_t height = 4 * 1000 * in_half * (182 - in_half) / (182 * 182);
  return day.days() % 364 < 182 ? height : -height;
}

class MadeUpClient {
 public:
  MadeUpClient(const std::string& shape, int number)
      : shape_(shape), numbers_(shape + std::to_string(number)), level_(between(60, 600)) {}

  int between(int least, int most) {
    return least + static_cast<int>(numbers_.below(static_cast<std::uint32_t>(most - least + 1)));
  }

  // Minutes of work on a day.
  std::int64_t work_on(Date day) {
    if (day.weekday() > 5) return 0;
    if (shape_ == "lumpy") {
      return between(0, 19) == 0 ? between(level_ * 4, level_ * 16) : between(0, level_ / 2);
    }
    if (shape_ == "weekday") {
      const int busy[] = {0, 15, 10, 8, 8, 12};
      return std::int64_t{between(0, level_)} * busy[day.weekday()] / 10;
    }
    const std::int64_t usual = between(level_ / 2, level_ * 3 / 2);
    return shape_ == "seasonal" ? usual * (1000 + wave(day) / 2) / 1000 : usual;
  }

 private:
  std::string shape_;
  SeededNumbers numbers_;
  int level_;
};

const UnitScale& scale() {
  static const UnitScale hours(BlockUnit::hours, *find_currency("USD"));
  return hours;
}

// A month's block of so many units.
BlockPlan plan_of(const Block& block, Period month, std::int64_t left) {
  BlockPlan plan;
  plan.block = &block;
  plan.one = scale().one();
  plan.prices.resize(1 + kSoldPrice, LotPrice{Decimal{}, Decimal::from_integer(1)});
  PlanLot lot;
  lot.left = left;
  lot.starts = month.start.days();
  lot.ends = month.end.days();
  plan.lots = {lot};
  plan.span = month;
  plan.horizon = month.end;
  plan.period_ends = {month.end.days()};
  return plan;
}

struct Calibration {
  int clients = 0;
  int inside = 0;         // Between P10 and P90.
  int ran_out = 0;        // Clients whose block was too small,
  std::int64_t said = 0;  // and the futures that said so.
  std::int64_t futures = 0;
  std::int64_t width_percent = 0;  // Of the middle, added up.

  int percent_inside() const { return inside * 100 / clients; }
};

Calibration calibrate(const std::string& shape, int weeks, int clients) {
  constexpr int kFutures = 400;
  Terms terms;
  terms.provider.currency = *find_currency("USD");
  const Block block;
  Calibration found;
  for (int number = 0; number < clients; ++number) {
    MadeUpClient client(shape, number);
    const Date now = Date::parse("2027-01-01")->plus_months(client.between(0, 11));
    const Period month{now, now.plus_months(1)};
    const Date first = monday_of(now).plus_days(-kDaysOfWeek * weeks);
    std::map<Date, DayNeed> needs;
    std::int64_t known = 0, hidden = 0;
    for (Date day = first; day < month.end; day = day.plus_days(1)) {
      const std::int64_t minutes = client.work_on(day);
      (day < now ? known : hidden) += minutes;
      if (day < now) needs[day].units = Decimal::from_integer(minutes);
    }
    const std::vector<PastWeek> past = past_weeks(needs, scale(), {first, now}, nullptr);
    // About what a month needs, so that it is open whether it runs out.
    const std::int64_t size = known * month.days() / (now.days() - first.days()) * scale().one();
    const BlockFutures futures = walk_futures(terms, plan_of(block, month, size), past, nullptr,
                                              scale(), std::to_string(number), kFutures);
    const std::int64_t happened = hidden * scale().one();
    const Band& band = futures.needed;
    ++found.clients;
    found.inside += band.p10 <= happened && happened <= band.p90 ? 1 : 0;
    found.ran_out += happened > size ? 1 : 0;
    found.said += futures.ran_out;
    found.futures += kFutures;
    found.width_percent += (band.p90 - band.p10) * 100 / std::max<std::int64_t>(band.p50, 1);
  }
  return found;
}

}  // namespace

TEST_CASE("calibration: the 80 percent band holds about 80 percent", "[forecast]") {
  // A band of a season is wider than it would have to be: the season changes within it. Few weeks
  // of lumpy work have too few of the days that count.
  struct Row {
    std::string shape;
    int weeks;
    int least, most;  // Percent.
  };
  const Row row = GENERATE(values<Row>({{"steady", 8, 74, 86},
                                        {"weekday", 8, 74, 86},
                                        {"lumpy", 13, 71, 84},
                                        {"steady", 26, 76, 84},
                                        {"lumpy", 26, 75, 84},
                                        {"weekday", 26, 76, 84},
                                        {"steady", 104, 76, 84},
                                        {"lumpy", 104, 75, 84},
                                        {"weekday", 104, 76, 84},
                                        {"seasonal", 51, 76, 90},
                                        {"seasonal", 104, 76, 90}}));
  CAPTURE(row.shape, row.weeks);
  const Calibration found = calibrate(row.shape, row.weeks, times(600, 60));
  if (kIsSanitized) return;  // Too few clients to say anything.
  CHECK(found.percent_inside() >= row.least);
  CHECK(found.percent_inside() <= row.most);
  // Of the blocks of which it says so, as many run out, a few of a hundred more or less.
  const auto said = found.said * 100 / found.futures;
  const auto happened = std::int64_t{found.ran_out} * 100 / found.clients;
  CHECK(std::abs(said - happened) <= 6);
}

TEST_CASE("calibration: with few weeks the bands are wider", "[forecast]") {
  for (const std::string shape : {"steady", "weekday", "lumpy"}) {
    CAPTURE(shape);
    const Calibration few = calibrate(shape, 6, times(400, 40));
    const Calibration many = calibrate(shape, 26, times(400, 40));
    CHECK(few.width_percent > many.width_percent);
    if (!kIsSanitized) CHECK(few.percent_inside() >= 66);
  }
}

TEST_CASE("calibration: a season that is left out would show", "[forecast]") {
  if (kIsSanitized) return;
  // With less than a year the band knows nothing of the season, and misses most of these months.
  CHECK(calibrate("seasonal", 20, 300).percent_inside() < 50);
}
