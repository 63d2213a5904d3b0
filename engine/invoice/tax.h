// Tax on an invoice: per rate on the sum of its lines, or line by line, as the book says.
#pragma once

#include <span>
#include <vector>

#include "book/book.h"
#include "invoice/invoice.h"

namespace billing {

// One row for each tax rate that a line carries, in the book's order, zero rows left out.
std::vector<InvoiceTax> tax_lines(const Terms& terms, std::span<const Line> lines);

}  // namespace billing
