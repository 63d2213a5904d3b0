// The number that is printed on an invoice.
#pragma once

#include <string>

#include "invoice/bill_client.h"

namespace billing {

// "INV-2610-004": prefix, month, the client's place in the book; the second and further invoices of
// a client and month get "-2", "-3". `invoice` is one of the bill's.
std::string number_invoice(const Terms& terms, const ClientBill& bill, const Invoice& invoice);

}  // namespace billing
