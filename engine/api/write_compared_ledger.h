// What the same work comes to in the ledger under two profiles: invoices alone do not show it.
#pragma once

#include "api/billed_book.h"
#include "api/json_text.h"

namespace billing {

// Over the book's period, of the clients without a currency of their own: revenue by account, where
// it differs; what is deferred at the end; tax.
JsonText write_compared_ledger(const BilledBook& from, const BilledBook& to);

}  // namespace billing
