// Down payments: invoiced on their day, then taken off later invoices until they are used up.
#pragma once

#include <span>
#include <vector>

#include "book/book.h"
#include "invoice/invoice.h"
#include "invoice/recurring_lines.h"

namespace billing {

const Deposit& deposit_at(const Terms& terms, const Line& line);

// Of the client's agreements and projects.
std::vector<DatedLine> deposit_lines(const Terms& terms, Index client);

// Takes them off the invoices of later months: a project's off its own lines, then an agreement's
// off all lines of its section, the oldest first, never more than those come to. One from before
// the book's period has not been used yet (assumption). `invoices`: by month, their lines not
// in printed order and not totalled yet.
void deduct_deposits(const Terms& terms, Index client, std::span<Invoice> invoices);

}  // namespace billing
