// Tax on an invoice, rounded per rate, line by line or once, as the book says.
#pragma once

#include <span>
#include <vector>

#include "book/book.h"
#include "invoice/invoice.h"

namespace billing {

// One row for each tax rate that a line carries, in the book's order, zero rows left out.
std::vector<InvoiceTax> tax_lines(const Terms& terms, std::span<const Line> lines);

}  // namespace billing
