// Adds an agreement's printed lines.
#include "invoice/agreement_totals.h"

namespace billing {

std::vector<Money> agreement_totals(const Terms& terms, const ClientBill& bill, Index agreement) {
  std::vector<Money> totals;
  for (const Invoice& invoice : bill.invoices) {
    Money total = Money::zero(terms.provider.currency);
    for (const Line& line : invoice.lines) {
      if (line.agreement == agreement) total += line.amount;
    }
    totals.push_back(total);
  }
  return totals;
}

}  // namespace billing
