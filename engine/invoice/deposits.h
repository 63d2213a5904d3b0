// Down payments: invoiced on their day, then taken off later invoices until they are used up.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "book/book.h"
#include "invoice/invoice.h"
#include "invoice/recurring_lines.h"

namespace billing {

const Deposit& deposit_at(const Terms& terms, const Line& line);

// The deposit of a closed month's line; none: it is not in the book any more, or not of one.
std::optional<DepositPart> deposit_of(const Terms& terms, Index client, const ClosedLine& line);

// Of the client's agreements and projects.
std::vector<DatedLine> deposit_lines(const Terms& terms, Index client);

// Takes them off the invoices of later months: a project's off its own lines, then an agreement's
// off all lines of its section, the oldest first, never more than those or the whole invoice come
// to. One from before the book's period has not been used yet (assumption). `invoices`: by month,
// their lines not in printed order and not totalled yet; those of months before `open_from` stay
// as they are, and what they took off is gone.
void deduct_deposits(const Terms& terms, Index client, Date open_from, std::span<Invoice> invoices);

}  // namespace billing
