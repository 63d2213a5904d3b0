// Lines that take something off other lines of an invoice.
//
// One line for each set of tax rates, so that what is taxed shrinks with what is charged. Each
// looks at what the discounts before it have left; lines below zero count against a percentage.
#pragma once

#include "invoice/invoice.h"

namespace billing {

// Those of every agreement on the invoice, in the book's order.
void discount_agreements(const Terms& terms, Invoice& invoice);
// What the agreement's lines on the invoice come to above its cap.
void cap_agreement(const Terms& terms, Index agreement, const Decimal& above, Invoice& invoice);
// The client's, off the whole invoice.
void discount_invoice(const Terms& terms, const Client& client, Invoice& invoice);
// Up to the least or down to the most that the client's invoices come to.
void limit_invoice(const Terms& terms, const Client& client, Invoice& invoice);

}  // namespace billing
