// When an invoice is to be paid.
#pragma once

#include <optional>

#include "calendar/date.h"

namespace billing {

// `days` after it is issued; with a `due_day` (1 to 31) on the next such day of a month from then
// on, the last of a month that has no such day: 31 is the month's end.
Date due_date(Date issued, int days, std::optional<int> due_day);

}  // namespace billing
