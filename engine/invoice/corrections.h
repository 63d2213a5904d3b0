// What today's terms bill otherwise in closed months: found by comparing, then billed.
#pragma once

#include <span>

#include "invoice/due_lines.h"

namespace billing {

// `closed`: the client's, in the ledger's closed invoices, by month; `bill.due` is what is due.
Corrections find_corrections(const Terms& terms, const AnswerNames& names,
                             std::span<const Index> closed, const DueLines& due,
                             const ClientBill& bill);

// Puts them on invoices of the first open month: a line for each line that is billed otherwise, a
// tax for each tax rate of each closed invoice. Their totals are not made yet.
void bill_corrections(const Terms& terms, ClientBill& bill);

}  // namespace billing
