// Adds an agreement's printed lines.
#include "invoice/agreement_totals.h"

namespace billing {

std::vector<Money> agreement_totals(const Terms& terms, const ClientBill& bill, Index agreement) {
  std::vector<Money> totals;
  for (const Period& month : billed_months(terms)) {
    Money total = Money::zero(terms.provider.currency);
    for (const Invoice& invoice : invoices_in(bill, month)) {
      for (const Line& line : invoice.lines) {
        if (line.agreement == agreement) total += line.amount;
      }
    }
    totals.push_back(total);
  }
  return totals;
}

}  // namespace billing
