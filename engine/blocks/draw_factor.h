// How many units of a block an entry needs.
#pragma once

#include "book/block.h"
#include "book/time_entry.h"
#include "rating/rated_entry.h"

namespace billing {

// 1 where no factor fits. Role and type, then role, then type, then any (assumption; Autotask has
// roles only, HaloPSA charge types only).
Decimal draw_factor(const Block& block, const TimeEntry& entry);

// What an entry takes from the block when all of it fits: its hours times the factor, or their
// worth. Incidents are counted by the ticket: see draw_down.
Decimal quantity_of(const Block& block, const RatedEntry& rated,
                    std::span<const TimeEntry> entries);

}  // namespace billing
