// When an invoice is to be paid: by the terms of its agreements, or of its client.
#pragma once

#include "invoice/invoice.h"

namespace billing {

// Each agreement with lines on it has its own terms, or those of the nearest above it that has
// some, or else the client's, which count for work outside of agreements too. Where they give
// different days, policies.differing_terms decides.
void set_payment_terms(const Terms& terms, const Client& client, Invoice& invoice);

}  // namespace billing
