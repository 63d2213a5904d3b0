// Which line goes on which invoice.
#pragma once

#include <vector>

#include "invoice/invoice.h"
#include "invoice/recurring_lines.h"

namespace billing {

// The date of the invoice for what is billed on a day.
Date issued_on(Date billed_on);

// By month and group; lines billed outside the book's period are left out. The invoices are not
// totalled yet, nor their lines in order.
std::vector<Invoice> sort_lines(const Terms& terms, Index client, std::vector<DatedLine> lines);

// The invoice for such a line in the month, begun where there is none.
Invoice& invoice_for(const Terms& terms, Index client, Date month, const Line& line,
                     std::vector<Invoice>& invoices);
Invoice& invoice_for(const Terms& terms, Date month, const InvoiceGroup& group,
                     std::vector<Invoice>& invoices);

// As they are printed: parents before children, by kind in an agreement; work outside of agreements
// and what is for the whole invoice last. Lines of one agreement and kind keep their order.
// Those of months before `open_from` stay as they are.
void order_lines(const Terms& terms, Index client, Date open_from, std::vector<Invoice>& invoices);

}  // namespace billing
