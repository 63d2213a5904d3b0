// What of one entry a block still holds, and what goes past its end.
#pragma once

#include "money/ratio.h"

namespace billing {

struct EntrySplit {
  Decimal covered;     // In the block's unit.
  Decimal left;        // Of the block.
  Decimal beyond;      // In the block's unit.
  Ratio beyond_hours;  // The same in hours worked.
};

// An hour draws `factor` of the block: 1 of a block of hours, its multiplier where one holds
// (documented: Autotask, Halo), its rate of a block of money. An entry whose hours draw nothing
// never goes past the end.
EntrySplit split_entry(const Decimal& block_left, const Decimal& hours, const Decimal& factor);

}  // namespace billing
