// Whole months times their length, and the difference of the days.
#include "calendar/day_count.h"

#include <algorithm>

namespace billing {

std::int32_t count_days(Period period, std::optional<int> month_days) {
  if (!month_days) return period.days();
  const int months =
      (period.end.year() - period.start.year()) * 12 + period.end.month() - period.start.month();
  const auto day = [&](Date date) { return std::min(date.day(), *month_days); };
  return months * *month_days + day(period.end) - day(period.start);
}

}  // namespace billing
