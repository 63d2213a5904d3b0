// A book with everything that billing it gave: what answers are written from.
#pragma once

#include <vector>

#include "book/book.h"
#include "book/terms_in_currency.h"
#include "invoice/bill_client.h"
#include "leakage/block_units.h"

namespace billing {

struct BilledClient {
  ClientBill bill;
  std::vector<BlockUnitTotals> block_units;
};

struct BilledBook {
  Book book;
  std::vector<Terms> other_currencies;  // The book's terms for clients who have one of their own.
  std::vector<OwnUsage> own_usage;      // Of each client.
  std::vector<BilledClient> clients;    // In the book's order.

  // As the client's invoices have them: amounts are in its currency.
  const Terms& terms_of(Index client) const {
    return terms_for(book.terms, other_currencies, client);
  }
};

}  // namespace billing
