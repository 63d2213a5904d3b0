// How much of what is left at a period's end stays usable.
#pragma once

#include "book/block.h"

namespace billing {

struct CarriedOver {
  Decimal kept;   // Of what is left.
  Decimal lost;   // Past the percentage or the maximum.
  Decimal added;  // Missing to the minimum.
};

// kept + added = MIN(maximum, MAX(left, minimum)): documented, OpenMeter. A percentage of what is
// left comes before both (documented: Matrixx rollover).
CarriedOver carry_over(const CarryOver& policy, const Decimal& left);

// The balance after a grant that may not lift it above `cap`; what would be above is lost.
Decimal grant_up_to(const Decimal& balance, const Decimal& grant, const Decimal& cap);

}  // namespace billing
