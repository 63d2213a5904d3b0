// Stubs and whole cycles, all of them cut out of periods that are known.
#include "calendar/billed_parts.h"

#include <algorithm>

#include "calendar/day_count.h"

namespace billing {
namespace {

// A month in step with the start's that has the day. Of the twelve only February may lack it in
// all its steps (a yearly cycle), and there a leap year's has the most days.
Date origin_of(Cycle cycle, int day_of_month, Date start) {
  constexpr int kLeapYear = 2000;
  const int steps = cycle == Cycle::quarterly     ? 3
                    : cycle == Cycle::semi_annual ? 6
                    : cycle == Cycle::two_monthly ? 2
                    : cycle == Cycle::yearly      ? 12
                                                  : 1;
  for (int month = 1; month <= 12; ++month) {
    if ((month - start.month()) % steps != 0) continue;
    if (const auto date = Date::from_parts(kLeapYear, month, day_of_month)) return *date;
  }
  return *Date::from_parts(kLeapYear, start.month(), days_in_month(kLeapYear, start.month()));
}

}  // namespace

BillingCycle cycle_on_day(Cycle cycle, int day_of_month, Date start) {
  return {cycle, CycleAnchor::contract, origin_of(cycle, day_of_month, start)};
}

Date first_cycle_day(const BillingCycle& cycle, Date start) {
  const Period period = period_at(cycle, start);
  return period.start == start ? start : period.end;
}

Date billed_until_in_advance(const Charged& charged, Date target) {
  if (target < charged.start) return charged.start;
  const Date period_end = period_at(charged.cycle, target).end;
  return std::min(period_end, charged.end.value_or(period_end));
}

std::optional<Date> billed_until_in_arrears(const Charged& charged, Date target) {
  if (charged.end && *charged.end <= target) return charged.end;
  const Date reached = period_at(charged.cycle, target).start;
  if (reached < first_cycle_day(charged.cycle, charged.start)) return std::nullopt;
  return reached;
}

std::vector<BilledPart> billed_parts(const BillingCycle& cycle, Period billed) {
  std::vector<BilledPart> parts;
  for (const Period& whole : periods_in(cycle, billed)) {
    parts.push_back({intersect(whole, billed), whole});
  }
  return parts;
}

Ratio share_of_period(const BilledPart& part, std::optional<int> month_days) {
  return {Decimal::from_integer(count_days(part.billed, month_days)),
          Decimal::from_integer(count_days(part.whole, month_days))};
}

Ratio count_cycles(std::span<const BilledPart> parts) {
  Ratio cycles;
  for (const BilledPart& part : parts) {
    // Whole ones add no new divisor.
    cycles = cycles +
             (part.billed == part.whole ? Ratio(Decimal::from_integer(1)) : share_of_period(part));
  }
  return cycles;
}

}  // namespace billing
