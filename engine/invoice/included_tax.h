// Which part of a line's amount is tax, where prices are inclusive: what is left is revenue.
#pragma once

#include <span>
#include <vector>

#include "invoice/invoice.h"

namespace billing {

// Sets `included_tax` of the lines of one invoice with these taxes. A tax is split over the lines
// that carry it in proportion to their amounts, rounded on the running total, so that the parts
// add up to it (assumption: no platform documents a split of included tax).
void split_included_taxes(const Terms& terms, std::span<Line> lines,
                          std::span<const InvoiceTax> taxes);

// Of a line that was billed before the book's period, and so is on no invoice of the book.
void find_included_tax(const Terms& terms, Line& line);

// What the line earns: its amount less the tax in it.
inline Money revenue_of(const Line& line) { return line.amount - line.included_tax; }

}  // namespace billing
