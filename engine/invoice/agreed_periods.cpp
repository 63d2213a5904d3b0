// Period after period of the cycle, anchored as the agreement's are.
#include "invoice/agreed_periods.h"

#include <algorithm>

#include "money/rounding.h"

namespace billing {
namespace {

Money amount_for(const Terms& terms, const Decimal& amount, const ChargedDays& days) {
  const Provider& provider = terms.provider;
  const Decimal part =
      divide(amount * Decimal::from_integer(days.days), Decimal::from_integer(days.of_days),
             provider.currency.digits, provider.rounding);
  return provider.to_money(part);
}

}  // namespace

AgreedAmount agreed_amount(const Commitment& commitment) {
  return {commitment.cycle, commitment.minimum, commitment.billed_before, false};
}

// A part that is not committed to is still one that has a most (assumption).
AgreedAmount agreed_amount(const Cap& cap) {
  return {cap.cycle, cap.maximum, cap.billed_before, true};
}

bool counts_for_agreed(const Line& line, Index agreement) {
  return line.agreement == agreement && !line.correction && line.kind != LineKind::true_up &&
         line.kind != LineKind::deposit && line.kind != LineKind::deposit_deduction;
}

std::vector<AgreedPeriod> agreed_periods(const Terms& terms, Index agreement,
                                         const AgreedAmount& agreed) {
  const Agreement& own = terms.agreements[agreement];
  const bool is_whole = agreed.is_whole_without_proration && own.proration == Proration::off;
  const BillingCycle cycle{agreed.cycle, own.cycle_anchor, own.start};
  // Far enough for the periods that the book's end cuts through to be whole.
  const Period life = own.life(terms.period.end.plus_months(24));
  const Period billed = intersect(life, terms.period);
  std::vector<AgreedPeriod> periods;
  if (billed.is_empty()) return periods;
  for (const Period& whole : periods_in(cycle, billed)) {
    const Date last_month = life.end.plus_days(-1).first_of_month();
    AgreedPeriod period;
    period.months = {whole.start.first_of_month(),
                     std::min(whole.end.first_of_month(), last_month.plus_months(1))};
    period.whole = whole;
    period.days = charged_days(whole, life, is_whole ? Proration::whole : own.proration);
    // Of a contract's period that ends inside the first month, all months are before the book.
    if (period.days.days == 0 || period.months.end <= terms.period.start) continue;
    if (period.months.start < terms.period.start && agreed.billed_before) {
      period.billed_before = *agreed.billed_before;
    }
    period.amount = amount_for(terms, agreed.amount, period.days);
    periods.push_back(period);
  }
  return periods;
}

}  // namespace billing
