// What today's terms bill otherwise in closed months: found by comparing.
#pragma once

#include <span>

#include "invoice/due_lines.h"

namespace billing {

// `closed`: the client's, in the ledger's closed invoices, by month; `bill.due` is what is due.
Corrections find_corrections(const Terms& terms, const AnswerNames& names,
                             std::span<const Index> closed, const DueLines& due,
                             const ClientBill& bill);

}  // namespace billing
