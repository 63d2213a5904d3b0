// How many units of a block an entry needs.
#pragma once

#include <span>

#include "book/block.h"
#include "book/time_entry.h"
#include "rating/rated_entry.h"

namespace billing {

// That of the most specific of the block's factors; 1 where none fits.
Decimal draw_factor(const Block& block, const TimeEntry& entry, WorkTime work_time);

// What an entry takes from the block when all of it fits: its hours times the factor, or its
// minutes times the factor and then rounded (weighed_units.h), or their worth. Incidents are
// counted by the ticket: see draw_down.
Decimal quantity_of(const Block& block, const RatedEntry& rated,
                    std::span<const TimeEntry> entries);

}  // namespace billing
