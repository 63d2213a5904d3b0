// Which line goes on which invoice.
#pragma once

#include <vector>

#include "invoice/invoice.h"
#include "invoice/recurring_lines.h"

namespace billing {

// By month and group; lines billed outside the book's period are left out. Lines of one agreement
// and kind keep their order. The invoices are not totalled yet.
std::vector<Invoice> sort_lines(const Terms& terms, Index client, std::vector<DatedLine> lines);

}  // namespace billing
