// Billing cycles: which period a day falls in.
//
// Calendar-anchored periods begin on a Monday, or on the first of a month (quarters in January,
// April, ...). Contract-anchored ones begin on the contract's own day; in months without that day
// they begin on the last one, and come back to the day itself afterwards (31 January, 28 February,
// 31 March).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "calendar/period.h"

namespace billing {

enum class Cycle {
  weekly,
  two_weekly,
  four_weekly,
  monthly,
  two_monthly,
  quarterly,
  semi_annual,
  yearly,
  two_yearly,
  three_yearly,
  four_yearly,
  five_yearly
};
enum class CycleAnchor { calendar, contract };

std::optional<Cycle> find_cycle(std::string_view name);
std::string_view to_string(Cycle cycle);
// The calendar says nothing of where two or four weeks, or several years, begin: contract anchor
// only.
bool has_calendar_anchor(Cycle cycle);

// Of a period; 0 where it is whole weeks.
int months_of(Cycle cycle);
// Whether its periods are whole weeks, which months do not hold.
bool is_in_weeks(Cycle cycle);

struct BillingCycle {
  Cycle cycle = Cycle::monthly;
  CycleAnchor anchor = CycleAnchor::calendar;
  Date contract_start;  // Read for the contract anchor only.
};

// The whole period that contains `date`. Needs has_calendar_anchor() for the calendar anchor.
Period period_at(const BillingCycle& cycle, Date date);
// All whole periods that share at least one day with `span`, in order.
std::vector<Period> periods_in(const BillingCycle& cycle, Period span);
// How many those are, without making them.
std::int64_t count_periods(const BillingCycle& cycle, Period span);

}  // namespace billing
