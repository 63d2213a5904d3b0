// How much of what is left at a period's end stays usable.
#pragma once

#include "book/block.h"

namespace billing {

struct CarriedOver {
  Decimal kept;   // Of what is left.
  Decimal lost;   // Past the maximum.
  Decimal added;  // Missing to the minimum.
};

// kept + added = MIN(maximum, MAX(left, minimum)): documented, OpenMeter.
CarriedOver carry_over(const CarryOver& policy, const Decimal& left);

}  // namespace billing
