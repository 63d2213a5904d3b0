// Months that are closed: their invoices stay as they were sent, and what today's terms bill
// otherwise is a correction on the first invoice that is open.
#pragma once

#include "invoice/bill_client.h"

namespace billing {

// The first day of the book that is not closed; its first day where the ledger keeps no invoices.
Date open_from(const Terms& terms);

// Takes the invoices of closed months out of `bill.invoices` into `bill.due`, puts those that the
// ledger keeps in their place, and fills `bill.corrections`. An invoice that has not changed stays
// the one that follows from today's terms; of one that has, lines that have not.
void keep_closed_invoices(const Terms& terms, const AnswerNames& names, ClientBill& bill);

}  // namespace billing
