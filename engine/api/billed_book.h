// A book with everything that billing it gave: what answers are written from.
#pragma once

#include <vector>

#include "book/book.h"
#include "invoice/bill_client.h"
#include "leakage/block_units.h"

namespace billing {

struct BilledClient {
  ClientBill bill;
  std::vector<BlockUnitTotals> block_units;
};

struct BilledBook {
  Book book;
  std::vector<OwnUsage> own_usage;    // Of each client.
  std::vector<BilledClient> clients;  // In the book's order.
};

}  // namespace billing
