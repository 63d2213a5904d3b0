// A down payment: invoiced first, then taken off what is invoiced later.
#pragma once

#include <string>
#include <vector>

#include "book/reference.h"
#include "calendar/date.h"
#include "money/decimal.h"

namespace billing {

// Of an agreement or a project (schema: ConnectWise Invoice.type DownPayment). Taken off that one's
// lines on the invoices of later months until it is used up.
struct Deposit {
  std::string id;
  std::string name;
  Date on;
  Decimal amount;
  std::vector<Index> tax_rates;  // Charged on it, and taken back with it.
  friend bool operator==(const Deposit&, const Deposit&) = default;
};

}  // namespace billing
