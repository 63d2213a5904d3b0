// What the provider owes a client, month after month: credits and totals below zero go in, invoices
// use it up.
#pragma once

#include <vector>

#include "invoice/invoice.h"

namespace billing {

// Settles the invoices in their order and returns what is left at the end of the book's period. An
// invoice may use credits up to and with the day on which it is issued.
Money settle_credits(const Terms& terms, const Client& client, std::vector<Invoice>& invoices);

}  // namespace billing
