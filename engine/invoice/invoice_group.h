// What of a client's month is invoiced on its own.
#pragma once

#include <string>

#include "book/book.h"
#include "book/closed_invoice.h"
#include "invoice/line.h"

namespace billing {

// The group of a line of the client's. An agreement with an invoice of its own keeps all its lines
// there; the client's way of separating sorts the rest.
InvoiceGroup group_of(const Terms& terms, const Client& client, const Line& line);

// The project's id, where one of the client's has that name or id, or else what the entry names.
std::string project_key(const Terms& terms, Index client, const std::string& named);

// What the agreement, or the nearest above it, or else the client names; may be empty.
const std::string& purchase_order_of(const Terms& terms, const Client& client, Index agreement);

}  // namespace billing
