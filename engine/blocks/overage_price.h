// What an hour past the end of a block costs.
#pragma once

#include "book/block.h"
#include "book/time_entry.h"
#include "rating/rated_entry.h"

namespace billing {

// The rate before the discount. Where the block bills overage rates: what is typed in on the entry,
// else the block's own, else the rule's; where there is none, and else, the entry's rate
// (documented: Autotask's contract overage rate, else contract role rate, else role rate). Throws
// BillingError "rate.negative".
Decimal overage_rate(const Terms& terms, const Block& block, const RatedEntry& rated,
                     const TimeEntry& entry);

// The block's own row for the entry; null: none, or one that is typed in goes before it.
const OverageRate* find_overage_rate(const Block& block, const RatedEntry& rated,
                                     const TimeEntry& entry);

// Where it is billed: times the draw factor if the block says so (documented: Autotask, a system
// setting), and less the block's overage discount (third party: Better Invoice,
// recurring-block-agreement).
Decimal overage_price(const Terms& terms, const Block& block, const RatedEntry& rated,
                      const TimeEntry& entry);

// What is left of a price at the discount: 0.9 for 10 percent.
Decimal discount_factor(const Decimal& percent);

}  // namespace billing
