// Invoice after invoice, so that what is above it is taken off where it is reached.
#include "invoice/cap.h"

#include "invoice/discounts.h"

namespace billing {
namespace {

Decimal sum_of(const Invoice& invoice, Index agreement) {
  Decimal sum;
  for (const Line& line : invoice.lines) {
    if (counts_for_agreed(line, agreement)) sum += line.amount.to_decimal();
  }
  return sum;
}

std::optional<AgreedPeriod> period_with(const std::vector<AgreedPeriod>& periods, Date month) {
  for (const AgreedPeriod& period : periods) {
    if (period.months.contains(month)) return period;
  }
  return std::nullopt;
}

}  // namespace

std::optional<AgreedPeriod> cap_period(const Terms& terms, Index agreement, Date month) {
  const std::optional<Cap>& cap = terms.agreements[agreement].cap;
  if (!cap) return std::nullopt;
  return period_with(agreed_periods(terms, agreement, agreed_amount(*cap)), month);
}

Decimal billed_before_in(std::span<const Invoice> invoices, const Invoice& until, Index agreement,
                         const AgreedPeriod& period) {
  Decimal billed = period.billed_before;
  for (const Invoice& invoice : invoices) {
    if (&invoice == &until) break;
    if (period.months.contains(invoice.month.start)) billed += sum_of(invoice, agreement);
  }
  return billed;
}

void apply_caps(const Terms& terms, std::span<const Index> agreements, Date from,
                std::span<Invoice> invoices) {
  for (const Index agreement : agreements) {
    const std::optional<Cap>& cap = terms.agreements[agreement].cap;
    if (!cap) continue;
    const std::vector<AgreedPeriod> periods = agreed_periods(terms, agreement, agreed_amount(*cap));
    for (Invoice& invoice : invoices) {
      const std::optional<AgreedPeriod> period = period_with(periods, invoice.month.start);
      if (!period || invoice.month.start < from) continue;
      const Decimal billed = billed_before_in(invoices, invoice, agreement, *period);
      const Decimal above = billed + sum_of(invoice, agreement) - period->amount.to_decimal();
      if (above > Decimal{}) cap_agreement(terms, agreement, above, invoice);
    }
  }
}

}  // namespace billing
