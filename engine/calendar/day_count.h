// How many days a period counts: as the calendar has them, or in months of one fixed length.
#pragma once

#include <optional>

#include "calendar/period.h"

namespace billing {

// With `month_days` (30: a thirty-day month) every month is that long and a later day of a month
// counts as its last, so that a day costs the same all year (documented: Kill Bill's fixed
// proration days; the 31st as the 30th: assumption, after the 30E/360 rule of bonds).
std::int32_t count_days(Period period, std::optional<int> month_days = std::nullopt);

}  // namespace billing
