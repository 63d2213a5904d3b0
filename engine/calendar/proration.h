// How many days of a billing period are charged.
#pragma once

#include <cstdint>
#include <optional>

#include "calendar/period.h"

namespace billing {

enum class Proration {
  off,        // A part at the start is not billed, a part at the end is billed whole.
  inclusive,  // The day on which it starts counts: 17 of 31 from 15 March.
  exclusive,  // It does not: 16 of 31.
  whole,  // A part costs as much as the whole period (what prorateFirstBill off means: inferred).
};

struct ChargedDays {
  std::int32_t days = 0;  // Charged, 0 to of_days; equal to of_days: the whole period.
  std::int32_t of_days = 1;
  Period charged;  // The days charged; the whole period where they are not counted.
  friend bool operator==(const ChargedDays&, const ChargedDays&) = default;
};

// The part of `period` in which something that lives from `life.start` up to `life.end` is charged.
// Nothing in common: 0 days. A life that starts on the first day of `period` is no part at the
// start, so every day of it counts in all three. Inclusive: ConnectWise additions (third party:
// IDS). Exclusive: a connector's formula (third party: kb.cloud.im). Off: third party: CEO, S365.
// `month_days` as for count_days().
ChargedDays charged_days(Period period, Period life, Proration proration,
                         std::optional<int> month_days = std::nullopt);

}  // namespace billing
