// The lines that metered usage makes: one for each month, agreement, kind and meter group.
#pragma once

#include <span>
#include <vector>

#include "book/book.h"
#include "invoice/recurring_lines.h"

namespace billing {

// In that order. `own`: the client's positions in `rows`; `agreements`: its agreements in the
// book's order. A line's amount is the sum of its rows, so its quantity is 1. A row that no
// agreement bills is left out. Throws what price_consumption() does.
std::vector<DatedLine> consumption_lines(const Terms& terms, std::span<const Index> agreements,
                                         std::span<const ConsumptionRow> rows,
                                         std::span<const Index> own);

}  // namespace billing
