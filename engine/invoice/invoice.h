// An invoice: one client, one calendar month, everything whose billing date falls in it.
#pragma once

#include <vector>

#include "invoice/line.h"

namespace billing {

struct InvoiceTax {
  Index tax_rate = kNowhere;
  Money taxable = Money::zero({});
  Money amount = Money::zero({});
};

struct Invoice {
  Period month;
  Date issued;  // The month's last day, so that the month's usage can be on it.
  Date due;
  int terms_days = 0;
  std::vector<Line> lines;  // By agreement in the book's order, then kind.
  Money subtotal = Money::zero({});
  std::vector<InvoiceTax> taxes;  // In the book's order of rates.
  Money total = Money::zero({});
};

}  // namespace billing
