// The lines that time entries make: billed, covered, beyond the block.
#pragma once

#include <span>
#include <vector>

#include "blocks/draw_down.h"
#include "book/book.h"
#include "invoice/recurring_lines.h"

namespace billing {

// One line for each month, agreement, kind, role, type, work time and rate; the entry that an
// amount block splits has lines of its own, since no whole number of hours fits it. `blocks` are
// the client's. Billed in its billed_month, past the end of
// a block in its overage_month.
std::vector<DatedLine> time_lines(const Terms& terms, std::span<const TimeEntry> entries,
                                  std::span<const RatedEntry> rated,
                                  std::span<const BlockHistory> blocks);

}  // namespace billing
