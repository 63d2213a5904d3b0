// The lines that come with a billing period: recurring fee, additions, blocks sold.
#pragma once

#include <vector>

#include "blocks/draw_down.h"
#include "book/book.h"
#include "invoice/line.h"

namespace billing {

struct DatedLine {
  Date billed_on;  // Decides the invoice's month.
  Line line;
};

// Advance: billed on the first day that is charged; arrears: on the last. A grant of a block is
// billed on its first day, since it is prepaid, one of each period as far ahead as the fee. (Fee at
// the start, overage at the end: third party, Better Invoice recurring-block-agreement.)
//
// At most so many lines come of all fees, additions and blocks in the book's period: known before
// any of them is made.
std::int64_t count_recurring_lines(const Terms& terms);

// Whether the price of a unit is rounded before it is multiplied with the quantity. A percentage
// has no price that could be.
bool rounds_unit_price(const Agreement& agreement, const std::optional<PricePart>& part);

std::vector<DatedLine> recurring_lines(const Terms& terms, Index agreement);
std::vector<DatedLine> block_sale_lines(const Terms& terms, const BlockHistory& history,
                                        Index block);

}  // namespace billing
