// What of each entry a block covers, what is owed to its next grant, what is beyond it.
#pragma once

#include <span>
#include <vector>

#include "blocks/draw_down.h"

namespace billing {

enum class ShareKind { covered, owed, beyond };

// The shares of an entry add up to its hours and its worth.
struct EntryShare {
  Index rated = kNowhere;
  ShareKind kind = ShareKind::covered;
  bool is_part = false;  // Split by money: `worth` counts, hours are zero.
  Decimal hours;
  Decimal worth;  // At the entry's own rate.
};

// Of every entry that drew on the block or tried to, in the order in which they did.
std::vector<EntryShare> share_entries(const Block& block, const BlockHistory& history,
                                      std::span<const RatedEntry> rated,
                                      std::span<const TimeEntry> entries);

// Billed hours behind units of an hours block: as large a part of the entry's as they are of what
// it needs, six digits where the division does not end (assumption).
Decimal hours_drawn(const Block& block, const RatedEntry& rated, std::span<const TimeEntry> entries,
                    const Decimal& units);

}  // namespace billing
