// An invoice as JSON: answers.schema.json, $defs/invoice.
#pragma once

#include "api/billed_book.h"
#include "api/print.h"

namespace billing {

JsonText write_invoice(const BilledBook& billed, Index client, const Invoice& invoice);
// What today's terms bill otherwise in closed months, of all clients: $defs/corrections.
JsonText write_corrections(const BilledBook& billed);
// What tells the client's invoices of a month apart: $defs/invoice_head.
JsonText write_invoice_heads(const BilledBook& billed, Index client, Period month);

}  // namespace billing
