// What work draws on a block of hours where draw factors come before rounding.
//
// An entry's minutes are weighed by the factors of its pieces, added up, rounded as the agreement
// rounds minutes, and split over the pieces as they grow. The hours that are billed past the
// block's end stay what they are.
#pragma once

#include <span>
#include <vector>

#include "rating/billed_hours.h"
#include "rating/rated_entry.h"

namespace billing {

// Fills in piece->drawn of those of `rated` that `drawing` names: what the block of `agreement`
// covers, in saved order. Only under MultiplierOrder::before_rounding and for a block of hours with
// draw factors; what another agreement left was rounded there and is not rounded again.
void weigh_units(const Terms& terms, Index agreement, std::span<const TimeEntry> entries,
                 std::span<const Index> drawing, std::vector<RatedEntry>& rated);

}  // namespace billing
