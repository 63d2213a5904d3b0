// Which lot is drawn on first.
#pragma once

#include <vector>

#include "blocks/lot.h"
#include "book/block.h"

namespace billing {

// Sorts `open`, positions in `lots` in the order in which they were granted, by the policy. Oldest
// first: documented, Autotask blocks by start date (and ConnectWise's carried units before new
// ones: assumption). Priority, then nearest expiry, then oldest: documented, OpenMeter.
void sort_lots(LotOrder order, const std::vector<Lot>& lots, std::vector<Index>& open);

}  // namespace billing
