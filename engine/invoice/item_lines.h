// The lines that expenses and products make: billed, covered, beyond the block.
#pragma once

#include <span>
#include <vector>

#include "blocks/draw_down.h"
#include "book/book.h"
#include "invoice/recurring_lines.h"

namespace billing {

// A line for each item, and one more for what a block does not cover of it. `rated` and `blocks`
// are the client's. Past the end of a block an item is billed at its own price: overage rates,
// discounts and factors are for hours (assumption).
std::vector<DatedLine> item_lines(const Terms& terms, std::span<const TimeEntry> entries,
                                  std::span<const RatedEntry> rated,
                                  std::span<const BlockHistory> blocks);

}  // namespace billing
