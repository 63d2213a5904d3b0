// Draws weeks, walks the block through them, and reads bands off all futures.
#include "forecast/block_futures.h"

#include <algorithm>

#include "forecast/block_walk.h"
#include "forecast/seeded_numbers.h"
#include "money/rounding.h"

namespace billing {
namespace {

// A week that was drawn goes back into the urn with copies (Polya's urn, which is the Bayesian
// bootstrap): so futures differ in what the client's usual week is too, and the fewer weeks are
// known, the more. How many copies, and what few weeks ask for besides, is ours (assumption): the
// calibration test shows what the bands come to.
constexpr std::uint32_t kCopies = 2;
constexpr std::uint32_t kCopiesOfFew = 4;
constexpr std::size_t kWeeksOfQuarter = 13;  // Fewer are few.
// Below kWeeksEnough the weeks that are known do not span what may come: all work of a future is
// more or less by up to one part in so many weeks.
constexpr std::int64_t kAsKnown = 1000;
// With seasons only what was drawn for the weeks before is alike: a quarter of them.
constexpr std::uint32_t kSeasonWeeks = 12;
constexpr int kMeanDigits = 12;
constexpr int kPercents[] = {10, 50, 90};

// Up to the morning of `day` in a week to come.
struct Stop {
  std::int32_t day = 0;
  std::uint32_t week = 0;
  bool is_point = false;
};

class WeekUrn {
 public:
  WeekUrn(const WeekPools& pools, std::size_t past, std::string_view seed)
      : weeks_(pools.weeks),
        numbers_(seed),
        copies_(past < kWeeksOfQuarter ? kCopiesOfFew : kCopies),
        memory_(pools.facts.keeps_season ? kSeasonWeeks
                                         : static_cast<std::uint32_t>(pools.weeks.size())) {
    for (auto& drawn : drawn_) drawn.resize(weeks_.size());
  }

  void begin() { counts_ = {}; }

  // By which, of kAsKnown, a future's work is what its weeks say.
  std::int64_t draw_level(std::size_t past) {
    if (past >= kWeeksEnough) return kAsKnown;
    const auto most = static_cast<std::uint32_t>(kAsKnown) / static_cast<std::uint32_t>(past);
    return kAsKnown - most + numbers_.below(2 * most + 1);
  }

  std::uint32_t draw(std::uint32_t coming) {
    const ComingWeek& week = weeks_[coming];
    std::vector<std::uint32_t>& drawn = drawn_[week.urn];
    std::uint32_t& count = counts_[week.urn];
    const auto known = static_cast<std::uint32_t>(week.like.size());
    const std::uint32_t kept = std::min(count, memory_);
    const std::uint32_t at = numbers_.below(known + kept * copies_);
    const std::uint32_t past =
        at < known ? week.like[at] : drawn[count - 1 - (at - known) / copies_];
    drawn[count++] = past;
    return past;
  }

 private:
  const std::vector<ComingWeek>& weeks_;
  SeededNumbers numbers_;
  std::uint32_t copies_;
  std::uint32_t memory_;
  std::array<std::vector<std::uint32_t>, 2> drawn_;
  std::array<std::uint32_t, 2> counts_ = {};
};

// The value that `percent` of all are not above.
template <typename Value>
std::array<Value, 3> quantiles(std::vector<Value>& values) {
  std::array<Value, 3> found{};
  auto from = values.begin();
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::size_t rank = (values.size() * kPercents[i] + 99) / 100;
    const auto at =
        values.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(rank, 1) - 1);
    std::nth_element(from, at, values.end());
    found[i] = *at;
    from = at;
  }
  return found;
}

Band band_of(std::vector<std::int64_t>& values) {
  const auto [p10, p50, p90] = quantiles(values);
  return {p10, p50, p90};
}

class Futures {
 public:
  Futures(const BlockPlan& plan, const std::vector<PastWeek>& past, const WeekPools& pools,
          std::string_view seed, int futures)
      : plan_(plan),
        past_(past),
        pools_(pools),
        urn_(pools, past.size(), seed),
        walk_(plan),
        futures_(futures),
        span_end_(plan.span.end.days()) {
    find_stops();
    const auto count = static_cast<std::size_t>(futures);
    left_.assign(static_cast<std::size_t>(std::count_if(
                     stops_.begin(), stops_.end(), [](const Stop& stop) { return stop.is_point; })),
                 std::vector<std::int64_t>(count));
    needed_.resize(count);
    run_out_.assign(count, kNever);
    beyond_.resize(past.size());
  }

  BlockFutures run() {
    BlockFutures result;
    walk_.begin();
    result.left = walk_.left();
    for (future_ = 0; future_ < static_cast<std::size_t>(futures_); ++future_) walk_once();
    result.futures = futures_;
    result.facts = pools_.facts;
    result.weeks = past_.size();
    result.ran_out = static_cast<int>(std::count_if(
        run_out_.begin(), run_out_.end(), [&](std::int32_t day) { return day < span_end_; }));
    const auto days = quantiles(run_out_);
    for (std::size_t i = 0; i < days.size(); ++i) {
      if (days[i] != kNever) result.runs_out[i] = Date::from_days(days[i]);
    }
    std::size_t point = 0;
    for (const Stop& stop : stops_) {
      if (!stop.is_point) continue;
      result.bands.push_back({Date::from_days(stop.day - 1), band_of(left_[point++])});
    }
    result.needed = band_of(needed_);
    for (const Int128& beyond : beyond_) result.beyond_sum += beyond;
    for (const Int128& lost : walk_.sums().lost) result.lost_sum += lost;
    return result;
  }

  const std::vector<Int128>& beyond() const { return beyond_; }
  const WalkSums& sums() const { return walk_.sums(); }

 private:
  // Where weeks end, something is granted or taken back, or the span ends.
  void find_stops() {
    const std::int32_t horizon = plan_.horizon.days();
    std::vector<std::int32_t> days{horizon, span_end_};
    for (const PlanEvent& event : plan_.events) days.push_back(event.on);
    for (const ComingWeek& week : pools_.weeks) days.push_back(week.monday.days());
    if (plan_.top_up) {  // Day by day: see BlockWalk::draw.
      for (std::int32_t day = plan_.span.start.days(); day < horizon; ++day) days.push_back(day);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    const std::int32_t first = pools_.weeks.front().monday.days();
    for (const std::int32_t day : days) {
      if (day <= plan_.span.start.days() || day > horizon) continue;
      const bool is_week_end = (day - first) % kDaysOfWeek == 0;
      stops_.push_back({day, static_cast<std::uint32_t>((day - 1 - first) / kDaysOfWeek),
                        is_week_end || day == span_end_ || day == horizon});
    }
  }

  void walk_once() {
    walk_.begin();
    walk_.count(true);
    urn_.begin();
    level_ = urn_.draw_level(past_.size());
    day_ = plan_.span.start.days();
    auto event = plan_.events.begin();
    while (event != plan_.events.end() && event->on <= day_) ++event;
    std::size_t point = 0;
    std::uint32_t week = kNowhere;
    for (const Stop& stop : stops_) {
      if (stop.week != week) {
        week = stop.week;
        source_ = urn_.draw(week);
        monday_ = pools_.weeks[week].monday.days();
      }
      while (walk_.next_end() < stop.day) {
        const std::int32_t ends = walk_.next_end();
        work_until(ends);
        walk_.end_lots(ends);
      }
      work_until(stop.day);
      if (stop.is_point) left_[point++][future_] = walk_.left();
      if (walk_.next_end() == stop.day) walk_.end_lots(stop.day);
      if (stop.day == span_end_) walk_.count(false);
      for (; event != plan_.events.end() && event->on == stop.day; ++event) walk_.happen(*event);
    }
  }

  // Of the drawn week, up to the morning of a day of it.
  std::int64_t needed_before(std::int32_t day) const {
    const std::int64_t parts =
        past_[source_].needed_before[static_cast<std::size_t>(day - monday_)];
    return level_ == kAsKnown ? parts : parts * level_ / kAsKnown;
  }

  void work_until(std::int32_t day) {
    const std::int64_t from = needed_before(day_);
    const std::int64_t needed = needed_before(day) - from;
    const WalkedDraw drawn = walk_.draw(needed, day_);
    if (drawn.unfit > 0 && run_out_[future_] == kNever) {
      std::int32_t out = day_;
      while (needed_before(out + 1) <= from + needed - drawn.unfit) ++out;
      run_out_[future_] = out;
    }
    if (day <= span_end_) {
      needed_[future_] += needed;
      beyond_[source_] += drawn.beyond;
    }
    day_ = day;
  }

  const BlockPlan& plan_;
  const std::vector<PastWeek>& past_;
  const WeekPools& pools_;
  WeekUrn urn_;
  BlockWalk walk_;
  int futures_;
  std::int32_t span_end_;
  std::vector<Stop> stops_;
  std::vector<std::vector<std::int64_t>> left_;  // By point, then future.
  std::vector<std::int64_t> needed_;             // In the span.
  std::vector<std::int32_t> run_out_;
  std::vector<Int128> beyond_;  // In the span, by the past week that the work was like.
  std::size_t future_ = 0;
  std::uint32_t source_ = 0;
  std::int64_t level_ = kAsKnown;
  std::int32_t monday_ = 0;
  std::int32_t day_ = 0;
};

Decimal whole(Int128 number) { return Decimal::from_parts(number, 0); }

// numerator / denominator of an amount; twelve digits before the futures' mean is rounded to cents.
Decimal part(const Decimal& dividend, const Decimal& divisor) {
  return divide(dividend, divisor, kMeanDigits, Rounding::half_even);
}

}  // namespace

BlockFutures walk_futures(const Terms& terms, const BlockPlan& plan,
                          const std::vector<PastWeek>& past, const WorkCalendar* calendar,
                          const UnitScale& scale, std::string_view seed, int futures) {
  const WeekPools pools = pool_weeks(past, {plan.span.start, plan.horizon}, calendar);
  Futures all(plan, past, pools, seed, futures);
  BlockFutures result = all.run();
  const Provider& provider = terms.provider;
  const auto mean = [&](const Decimal& sum) {
    return round_to_money(part(sum, whole(futures)), provider.currency, provider.rounding);
  };
  const WalkSums& sums = all.sums();
  Decimal overage;
  for (std::size_t i = 0; i < past.size(); ++i) {
    if (all.beyond()[i] == 0) continue;
    overage += part(whole(all.beyond()[i]) * past[i].price_beyond, whole(past[i].needed()));
  }
  const auto price_at = [&](std::size_t from_end) {
    return *plan.prices[plan.prices.size() - from_end].price;
  };
  overage += whole(sums.sold_blocks) * price_at(kSoldPrice);
  overage += scale.units_of(sums.topped_up) * price_at(kTopUpPrice);
  result.overage = mean(overage);
  Decimal lost;
  for (std::size_t i = 0; i < sums.lost.size(); ++i) {
    if (sums.lost[i] == 0) continue;
    const LotPrice& price = plan.prices[i];
    if (!price.price) return result;
    lost += part(scale.units_of(sums.lost[i]) * *price.price, price.units);
  }
  result.lost = mean(lost);
  return result;
}

}  // namespace billing
