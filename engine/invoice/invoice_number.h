// The number that is printed on an invoice.
#pragma once

#include <string>
#include <vector>

#include "invoice/bill_client.h"

namespace billing {

// "INV-2610-004": prefix, month, the client's place in the book; the second and further invoices of
// a client and month get "-2", "-3". Where the provider counts its invoices, the format filled in.
// `invoice` is one of the bill's.
std::string number_invoice(const Terms& terms, const ClientBill& bill, const Invoice& invoice);

// Where the provider counts its invoices: gives each its place, by month, then client, then group.
// `bills` are all clients'. Returns those of which a number is another than it was.
std::vector<Index> count_invoices(const Terms& terms, const std::vector<ClientBill*>& bills);

}  // namespace billing
