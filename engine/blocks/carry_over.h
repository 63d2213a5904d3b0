// How much of what was not used a block may keep.
#pragma once

#include <optional>

#include "money/decimal.h"

namespace billing {

struct CarryLimits {
  std::optional<Decimal> percent;  // Of what is left.
  std::optional<Decimal> maximum;  // Of what is carried, after the percentage.
};

// What is carried of `unused`; a debt is not carried here.
Decimal carry_over(const CarryLimits& limits, const Decimal& unused);

// The balance after a grant that may not lift it above `cap`; what would be above is lost.
Decimal grant_up_to(const Decimal& balance, const Decimal& grant, const Decimal& cap);

}  // namespace billing
