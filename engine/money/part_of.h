// A part of an amount that grows until nothing is left: rounded on the running total, the parts add
// up to the whole.
#pragma once

#include "money/money.h"
#include "money/rounding.h"

namespace billing {

// amount x part / whole; `whole` is not zero.
Money part_of(Money amount, const Decimal& part, const Decimal& whole, Rounding rounding);

}  // namespace billing
