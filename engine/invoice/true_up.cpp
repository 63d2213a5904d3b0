// Period after period, the agreement's lines are added up.
#include "invoice/true_up.h"

#include <algorithm>

#include "invoice/closed_invoices.h"
#include "invoice/sort_lines.h"
#include "invoice/tax.h"
#include "money/rounding.h"

namespace billing {
namespace {

Decimal billed_in(const std::vector<Invoice>& invoices, Index agreement, Period months) {
  Decimal sum;
  for (const Invoice& invoice : invoices) {
    if (!months.contains(invoice.month.start)) continue;
    for (const Line& line : invoice.lines) {
      if (counts_for_agreed(line, agreement)) sum += line.amount.to_decimal();
    }
  }
  return sum;
}

}  // namespace

std::vector<const Invoice*> committed_invoices(const Terms& terms, const ClientBill& bill) {
  std::vector<const Invoice*> invoices;
  const bool by_due = terms.policies.closed_changes != ClosedChanges::report;
  const Date until = by_due && !bill.due.empty() ? open_from(terms) : terms.period.start;
  for (const Invoice& invoice : bill.due) {
    if (invoice.month.start < until) invoices.push_back(&invoice);
  }
  for (const Invoice& invoice : bill.invoices) {
    if (invoice.month.start >= until) invoices.push_back(&invoice);
  }
  return invoices;
}

std::vector<AgreedPeriod> commitment_periods(const Terms& terms, Index agreement) {
  std::vector<AgreedPeriod> periods =
      agreed_periods(terms, agreement, agreed_amount(*terms.agreements[agreement].commitment));
  std::erase_if(periods,
                [&](const AgreedPeriod& period) { return terms.period.end < period.months.end; });
  return periods;
}

void add_true_ups(const Terms& terms, Index client, std::span<const Index> agreements,
                  Date open_from, std::vector<Invoice>& invoices) {
  const Provider& provider = terms.provider;
  for (const Index agreement : agreements) {
    if (!terms.agreements[agreement].commitment) continue;
    for (const AgreedPeriod& period : commitment_periods(terms, agreement)) {
      if (period.months.end <= open_from) continue;
      const Decimal billed = period.billed_before + billed_in(invoices, agreement, period.months);
      const Money missing = provider.to_money(period.amount.to_decimal() - billed);
      if (missing.minor_units() <= 0) continue;
      Line line;
      line.kind = LineKind::true_up;
      line.agreement = agreement;
      line.period = period.months;
      line.quantity = Decimal::from_integer(1);
      line.amount = missing;
      line.unit_price = missing.to_decimal();
      line.tax_rates = terms.agreements[agreement].commitment->tax_rates;
      drop_exempt_rates(terms, terms.clients[client], line);
      const Date month = period.months.end.plus_days(-1).first_of_month();
      invoice_for(terms, client, month, line, invoices).lines.push_back(line);
    }
  }
}

}  // namespace billing
