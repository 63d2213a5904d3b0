// What today's terms bill otherwise in closed months, billed.
#pragma once

#include "invoice/bill_client.h"

namespace billing {

// Puts `bill.corrections` on invoices of the first open month: a line for each line that is billed
// otherwise, a tax for each tax rate of each closed invoice; or, by bill_again, a credit note and
// an invoice for each closed invoice that would be another one. Their totals are not made yet.
void bill_corrections(const Terms& terms, ClientBill& bill);

}  // namespace billing
