// The least and the most that a period's charge may be.
#pragma once

#include "money/decimal.h"

namespace billing {

// What is missing to the minimum: the true-up. Due without any usage too (documented: Lago spending
// minimum; OpenMeter minimum spend).
Decimal below_minimum(const Decimal& amount, const Decimal& minimum);

// What of `amount` lies above the maximum, when `before` has been charged already: never more than
// the amount, and nothing of a credit.
Decimal above_maximum(const Decimal& before, const Decimal& amount, const Decimal& maximum);

}  // namespace billing
