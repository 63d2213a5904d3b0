// Everything is multiplied first and divided once.
#include "assess/manual_cost.h"

#include "money/rounding.h"

namespace billing {
namespace {

constexpr int kMinutesOfHour = 60;

Decimal integer(std::int64_t value) { return Decimal::from_integer(value); }

Money divide_to_money(const Terms& terms, const Decimal& dividend, const Decimal& divisor) {
  const Provider& provider = terms.provider;
  return provider.to_money(divide(dividend, divisor, provider.currency.digits, provider.rounding));
}

}  // namespace

ManualWork manual_work(const std::vector<ScenarioAudit>& audits, const std::vector<Touches>& each) {
  ManualWork work;
  for (std::size_t i = 0; i < audits.size(); ++i) {
    const auto touches = static_cast<std::int64_t>(audits[i].uses.size()) * each[i].count;
    work.touches += touches;
    work.minutes += touches * each[i].minutes;
  }
  return work;
}

Money cost_of_minutes(const Terms& terms, std::int64_t minutes, const Decimal& wage) {
  return divide_to_money(terms, integer(minutes) * wage, integer(kMinutesOfHour));
}

Money cost_of_late(const Terms& terms, const InvoicedTotals& invoiced, const LateInvoices& late,
                   int days) {
  if (invoiced.invoices == 0) return Money::zero(terms.provider.currency);
  const Decimal percent_days = late.cost_of_cash_percent * integer(days);
  return divide_to_money(terms, invoiced.amount.to_decimal() * late.a_month * percent_days,
                         integer(static_cast<std::int64_t>(invoiced.invoices)) * integer(100) *
                             integer(kBusinessDays));
}

Decimal late_invoices_by_prior(const Terms& terms, const InvoicedTotals& invoiced) {
  const auto months = static_cast<std::int64_t>(billed_months(terms).size());
  return divide(
      integer(static_cast<std::int64_t>(invoiced.invoices)) * *Decimal::parse(kLateInvoicesPercent),
      integer(months) * integer(100), 1, terms.provider.rounding);
}

}  // namespace billing
