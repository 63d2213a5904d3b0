// What an hour past the end of a block costs.
#pragma once

#include "book/block.h"
#include "book/time_entry.h"
#include "rating/rated_entry.h"

namespace billing {

// The rate before the discount: the entry's or its rule's overage rate where the block bills one
// and there is one, else the entry's own (documented: Autotask overage rate, else role rate).
Decimal overage_rate(const Block& block, const RatedEntry& rated);

// Where it is billed: times the draw factor if the block says so (documented: Autotask, a system
// setting), and less the block's overage discount (third party: Better Invoice,
// recurring-block-agreement).
Decimal overage_price(const Block& block, const RatedEntry& rated, const TimeEntry& entry);

// What is left of a price at the discount: 0.9 for 10 percent.
Decimal discount_factor(const Decimal& percent);

}  // namespace billing
