// What of a client's month is invoiced on its own.
#pragma once

#include <string>
#include <tuple>

#include "book/book.h"
#include "invoice/line.h"

namespace billing {

// In the order in which a month's invoices come. `client`: all that nothing sets apart.
enum class GroupedBy { client, agreement, purchase_order, ticket };

struct InvoiceGroup {
  GroupedBy by = GroupedBy::client;
  std::string key;  // The agreement's id, the purchase order, the ticket; of a client, none.

  friend bool operator<(const InvoiceGroup& a, const InvoiceGroup& b) {
    return std::tie(a.by, a.key) < std::tie(b.by, b.key);
  }
};

// The group of a line of the client's. An agreement with an invoice of its own keeps all its lines
// there; the client's way of separating sorts the rest.
InvoiceGroup group_of(const Terms& terms, const Client& client, const Line& line);

// What the agreement, or the nearest above it, or else the client names; may be empty.
const std::string& purchase_order_of(const Terms& terms, const Client& client, Index agreement);

}  // namespace billing
