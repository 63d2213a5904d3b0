// Months that are closed: their entries stay as they were posted, and what has changed since goes
// into the first month that is open.
#pragma once

#include <span>
#include <vector>

#include "posting/journal_entry.h"

namespace billing {

// `entries`: what a client's bill gives now, `kept` the client's own. Those of closed months give
// way to the ones that the ledger keeps; where what is posted for something differs from what was,
// an adjustment posts the difference, to today's account. So an account that is mapped anew moves
// nothing that was posted (third party: Wise-Sync, mappings are frozen when an invoice is closed).
// Without an open month in the book nothing is adjusted.
std::vector<JournalEntry> keep_closed_months(const Terms& terms,
                                             std::span<const ClosedEntry* const> kept,
                                             std::vector<JournalEntry> entries);

}  // namespace billing
