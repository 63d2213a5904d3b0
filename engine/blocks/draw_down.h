// Drawing a block down: grants in, covered work out, the rest carried over, lost, owed or beyond.
//
// Entries draw in the order in which they were saved (third party: Better Invoice, time-tab), for a
// block of each period those worked in an earlier period first; each only on lots in which its work
// was done. The entry that does not fit is split.
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
  std::vector<Alert> alerts;
  // Of periods after the book's that are sold ahead; nothing draws on them.
  std::vector<Lot> coming;

  // Positions go on from the lots into those that are coming.
  const Lot& lot_at(Index index) const {
    return index < lots.size() ? lots[index] : coming[index - lots.size()];
  }
};

// The block of `agreement`, over the book's period. `rated` are the client's rated entries;
// `drawing` are those of them, in saved order, that the agreement covers and bills. Throws
// BillingError "block.too_many_lots".
BlockHistory draw_down(const Terms& terms, Index agreement, std::span<const TimeEntry> entries,
                       std::span<const RatedEntry> rated, std::span<const Index> drawing);

}  // namespace billing
