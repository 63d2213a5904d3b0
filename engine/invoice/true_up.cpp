// Period after period, the agreement's lines are added up.
#include "invoice/true_up.h"

#include <algorithm>

#include "invoice/closed_invoices.h"
#include "invoice/sort_lines.h"
#include "invoice/tax.h"
#include "money/rounding.h"

namespace billing {
namespace {

Money minimum_for(const Terms& terms, const Commitment& commitment, const ChargedDays& days) {
  const Provider& provider = terms.provider;
  const Decimal part =
      divide(commitment.minimum * Decimal::from_integer(days.days),
             Decimal::from_integer(days.of_days), provider.currency.digits, provider.rounding);
  return round_to_money(part, provider.currency, provider.rounding);
}

Decimal billed_in(const std::vector<Invoice>& invoices, Index agreement, Period months) {
  Decimal sum;
  for (const Invoice& invoice : invoices) {
    if (!months.contains(invoice.month.start)) continue;
    for (const Line& line : invoice.lines) {
      if (counts_for_commitment(line, agreement)) sum += line.amount.to_decimal();
    }
  }
  return sum;
}

}  // namespace

bool counts_for_commitment(const Line& line, Index agreement) {
  return line.agreement == agreement && !line.correction && line.kind != LineKind::true_up &&
         line.kind != LineKind::deposit && line.kind != LineKind::deposit_deduction;
}

std::vector<const Invoice*> committed_invoices(const Terms& terms, const ClientBill& bill) {
  std::vector<const Invoice*> invoices;
  const bool by_due = terms.policies.closed_changes == ClosedChanges::next_invoice;
  const Date until = by_due && !bill.due.empty() ? open_from(terms) : terms.period.start;
  for (const Invoice& invoice : bill.due) {
    if (invoice.month.start < until) invoices.push_back(&invoice);
  }
  for (const Invoice& invoice : bill.invoices) {
    if (invoice.month.start >= until) invoices.push_back(&invoice);
  }
  return invoices;
}

std::vector<CommitmentPeriod> commitment_periods(const Terms& terms, Index agreement) {
  const Agreement& own = terms.agreements[agreement];
  const Commitment& commitment = *own.commitment;
  const BillingCycle cycle{commitment.cycle, own.cycle_anchor, own.start};
  // Far enough for the periods that the book's end cuts through to be whole.
  const Period life = own.life(terms.period.end.plus_months(24));
  const Period billed = intersect(life, terms.period);
  std::vector<CommitmentPeriod> periods;
  if (billed.is_empty()) return periods;
  for (const Period& whole : periods_in(cycle, billed)) {
    const Date last_month = life.end.plus_days(-1).first_of_month();
    CommitmentPeriod period;
    period.months = {whole.start.first_of_month(),
                     std::min(whole.end.first_of_month(), last_month.plus_months(1))};
    period.whole = whole;
    period.days = charged_days(whole, life, own.proration);
    if (period.days.days == 0 || terms.period.end < period.months.end) continue;
    if (period.months.start < terms.period.start && commitment.billed_before) {
      period.billed_before = *commitment.billed_before;
    }
    period.minimum = minimum_for(terms, commitment, period.days);
    periods.push_back(period);
  }
  return periods;
}

void add_true_ups(const Terms& terms, Index client, std::span<const Index> agreements,
                  Date open_from, std::vector<Invoice>& invoices) {
  const Provider& provider = terms.provider;
  for (const Index agreement : agreements) {
    if (!terms.agreements[agreement].commitment) continue;
    for (const CommitmentPeriod& period : commitment_periods(terms, agreement)) {
      if (period.months.end <= open_from) continue;
      const Decimal billed = period.billed_before + billed_in(invoices, agreement, period.months);
      const Money missing = round_to_money(period.minimum.to_decimal() - billed, provider.currency,
                                           provider.rounding);
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
