// Drawing a block down: grants in, covered work out, the rest lost, owed or beyond.
//
// Entries draw in the order in which they were saved (third party: Better Invoice, time-tab), each
// on the lot in which its work was done. The entry that does not fit is split.
#pragma once

#include <span>
#include <vector>

#include "blocks/lot.h"
#include "book/book.h"
#include "rating/rated_entry.h"

namespace billing {

struct BlockHistory {
  Index agreement = kNowhere;
  std::vector<Lot> lots;            // In order of grant.
  std::vector<Movement> movements;  // In the order in which they happened to the balance.
};

// The block of `agreement`, over the book's period. `rated` are the client's entries in saved
// order; `drawing` are those of them, in the same order, that the agreement covers and bills.
BlockHistory draw_down(const Terms& terms, Index agreement, std::span<const TimeEntry> entries,
                       std::span<const RatedEntry> rated, std::span<const Index> drawing);

// What an entry takes from a block of this unit when all of it fits: its hours, or their worth.
Decimal quantity_of(const RatedEntry& rated, BlockUnit unit);

}  // namespace billing
