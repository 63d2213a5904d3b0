// From minutes worked to minutes billed: a minimum, steps of an increment, a maximum.
#pragma once

#include "book/policies.h"
#include "money/decimal.h"

namespace billing {

struct TimeRounding {
  Decimal minimum;    // 0: none.
  Decimal increment;  // 0: none.
  IncrementRounding mode = IncrementRounding::up;
  Decimal grace;
  Decimal maximum;  // 0: none.
  TimeRoundingOrder order = TimeRoundingOrder::minimum_first;
};

// Minimum and increment in their order, then the maximum. Nothing worked stays nothing
// (assumption).
Decimal round_minutes(const TimeRounding& rounding, const Decimal& minutes);

// What the rounded sum of entries that are rounded together grows by with the next one, so that
// they add up to the rounded sum and no entry changes one before it.
Decimal round_growth(const TimeRounding& rounding, const Decimal& before, const Decimal& minutes);

}  // namespace billing
