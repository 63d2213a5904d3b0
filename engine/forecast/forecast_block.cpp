// Needs, weeks, plan, futures: each in a file of its own.
#include "forecast/forecast_block.h"

#include <algorithm>

#include "rating/work_time.h"

namespace billing {
namespace {

std::optional<NoForecast> find_reason(const Agreement& agreement, Date now) {
  if (now <= agreement.start) return NoForecast::not_begun;
  if (agreement.over_on() && *agreement.over_on() <= now) return NoForecast::over;
  if (agreement.block->unlimited) return NoForecast::unlimited;
  return std::nullopt;
}

}  // namespace

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
