// The day of the month in which the terms end, or of the next.
#include "calendar/due_date.h"

#include <algorithm>

namespace billing {
namespace {

Date day_of_month(Date month, int day) {
  const int last = days_in_month(month.year(), month.month());
  return month.first_of_month().plus_days(std::min(day, last) - 1);
}

}  // namespace

Date due_date(Date issued, int days, std::optional<int> due_day) {
  const Date earliest = issued.plus_days(days);
  if (!due_day) return earliest;
  const Date due = day_of_month(earliest, *due_day);
  return due < earliest ? day_of_month(earliest.first_of_month().plus_months(1), *due_day) : due;
}

}  // namespace billing
