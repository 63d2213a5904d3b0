// From minutes worked to hours billed, entry by entry.
//
// At least the minimum, then up to the next increment (order: assumption; the platforms do not
// document it), then divided by 60 and rounded to the provider's hours_digits, half away from
// zero. Per time entry: third party, Better Invoice work-types-tab. An entry of zero minutes stays
// zero (assumption: nothing was done).
#pragma once

#include "book/book.h"

namespace billing {

inline constexpr int kHoursDigitsMax = 12;  // Of hours saved as hours: enough to keep them exact.

struct BilledHours {
  int minimum_minutes = 0;    // 0: none.
  int increment_minutes = 0;  // 0: none.
  Decimal after_minimum;      // Minutes.
  Decimal after_increment;    // Minutes.
  int digits = 0;             // Kept in hours.
  Decimal hours;
};

// Hours that were saved as hours, exactly as typed. `entry.given_in_hours` must hold.
Decimal hours_as_typed(const TimeEntry& entry);

// The agreement's minimum and increment go before the work type's; `agreement` may be kNowhere.
BilledHours bill_hours(const Terms& terms, const TimeEntry& entry, Index agreement);

}  // namespace billing
