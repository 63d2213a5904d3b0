// Which line goes on which invoice.
#pragma once

#include <vector>

#include "invoice/invoice.h"
#include "invoice/recurring_lines.h"

namespace billing {

// The date of the invoice for what is billed on a day.
Date issued_on(Date billed_on);

// By month and group; lines billed outside the book's period are left out. Lines of one agreement
// and kind keep their order. The invoices are not totalled yet.
std::vector<Invoice> sort_lines(const Terms& terms, Index client, std::vector<DatedLine> lines);

}  // namespace billing
