// An invoice: one client, one calendar month, one group; everything of it whose billing date falls
// in the month.
#pragma once

#include <vector>

#include "invoice/invoice_group.h"
#include "invoice/line.h"

namespace billing {

struct InvoiceTax {
  Index tax_rate = kNowhere;
  Money taxable = Money::zero({});
  Money amount = Money::zero({});
  bool included = false;  // In the lines' amounts, so not added to them.
};

struct Invoice {
  Period month;
  InvoiceGroup group;  // With client and month, what tells an invoice from every other.
  Date issued;         // The month's last day, so that the month's usage can be on it.
  Date due;
  int terms_days = 0;
  std::vector<Line> lines;  // At least one; parents before children, by kind in an agreement.
  Money subtotal = Money::zero({});
  std::vector<InvoiceTax> taxes;  // In the book's order of rates.
  Money total = Money::zero({});
};

}  // namespace billing
