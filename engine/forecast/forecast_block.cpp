// Needs, weeks, plan, futures: each in a file of its own.
#include "forecast/forecast_block.h"

#include <algorithm>

#include "rating/work_time.h"

namespace billing {
namespace {

constexpr ForecastRule kAssumptions[] = {
    {"weeks",
     "Work of the weeks to come is like that of weeks that were: whole weeks are drawn by "
     "chance from the client's own, Monday to Sunday."},
    {"independent",
     "A week does not depend on the week before it, and work neither grows nor "
     "shrinks from year to year."},
    {"season",
     "With 52 weeks of history a week is like those up to six weeks from it in their "
     "year; with less there is no season."},
    {"holidays",
     "A week with a holiday is like weeks with a holiday, where at least three are "
     "known; which day it is does not count."},
    {"uncertain",
     "Every week that is drawn is put back with two copies, so that futures differ in what a usual "
     "week is too."},
    {"few_weeks",
     "With less than eight weeks of history four copies are put back, and all work of a future is "
     "more or less by up to one part in so many weeks: the bands are wider."},
    {"runs_out",
     "A block runs out on the first day on which work asks for more than there is, "
     "before anything is owed, topped up or sold for it."},
    {"beyond",
     "Work past the block is billed at the average price of its week, as the engine "
     "prices that week's work past the block."},
    {"lost",
     "Units that are lost count at what their lot was sold for, else at the block's hour "
     "price, those of money at their face."},
};

std::optional<NoForecast> find_reason(const Agreement& agreement, Date now) {
  if (now <= agreement.start) return NoForecast::not_begun;
  if (agreement.over_on() && *agreement.over_on() <= now) return NoForecast::over;
  if (agreement.block->unlimited) return NoForecast::unlimited;
  return std::nullopt;
}

}  // namespace

std::span<const ForecastRule> forecast_assumptions() { return kAssumptions; }

BlockForecast forecast_block(Terms& scratch, const ClientBill& bill, const BlockHistory& history,
                             std::span<const TimeEntry> entries, const ForecastAsked& asked) {
  const Agreement& agreement = scratch.agreements[history.agreement];
  BlockForecast forecast;
  forecast.agreement = history.agreement;
  forecast.none = find_reason(agreement, asked.now);
  if (forecast.none) return forecast;
  const UnitScale scale(agreement.block->unit, scratch.provider.currency);
  const WorkCalendar* calendar = calendar_of(scratch, bill.client);
  const auto needs = block_needs(scratch, history, bill.rated, entries, asked.now);
  const Period known{std::max(scratch.period.start, agreement.start), asked.now};
  const std::vector<PastWeek> past = past_weeks(needs, scale, known, calendar);
  if (past.empty()) {
    forecast.none = NoForecast::no_history;
    return forecast;
  }
  forecast.is_any_needed =
      std::any_of(past.begin(), past.end(), [](const PastWeek& week) { return week.needed() > 0; });
  forecast.plan = plan_block(scratch, history, scale, asked.now);
  forecast.knows_holidays = has_holiday(calendar, {asked.now, forecast.plan.horizon});
  forecast.futures = walk_futures(scratch, forecast.plan, past, calendar, scale,
                                  agreement.id + "\n" + asked.seed, asked.futures);
  return forecast;
}

}  // namespace billing
