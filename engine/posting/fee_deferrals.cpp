// The period is cut into months; each earns its part.
#include "posting/fee_deferrals.h"

#include "invoice/included_tax.h"
#include "invoice/recurring_lines.h"
#include "money/part_of.h"
#include "posting/line_class.h"

namespace billing {
namespace {

struct Share {
  Date month;
  std::int64_t weight;
};

std::vector<Share> shares_of(Recognition policy, Period period) {
  std::vector<Share> shares;
  switch (policy) {
    case Recognition::by_month:
      for (int i = 0; period.start.plus_months(i) < period.end; ++i) {
        shares.push_back({period.start.plus_months(i).first_of_month(), 1});
      }
      return shares;
    case Recognition::by_day:
      for (Date month = period.start.first_of_month(); month < period.end;
           month = month.plus_months(1)) {
        shares.push_back({month, intersect(period, {month, month.plus_months(1)}).days()});
      }
      return shares;
    case Recognition::at_invoice:
      break;
  }
  return shares;
}

Deferral defer(const Terms& terms, Index client, const Line& line, Date invoice_month) {
  Deferral deferral{line.agreement,
                    DeferredFor::fees,
                    invoice_month,
                    earned_later(terms, line, invoice_month),
                    {}};
  for (const EarnedPart& part : earned_parts(terms, line, invoice_month)) {
    if (part.month <= invoice_month || part.amount.is_zero()) continue;
    deferral.releases.push_back({ReleaseKind::recognised, part.month, part.amount,
                                 class_of(terms, line), posted_of(client, line)});
  }
  return deferral;
}

}  // namespace

std::vector<EarnedPart> earned_parts(const Terms& terms, const Line& line, Date invoice_month) {
  if (terms.ledger.fee_recognition == Recognition::at_invoice)
    return {{invoice_month, revenue_of(line)}};
  const std::vector<Share> shares = shares_of(terms.ledger.fee_recognition, line.period);
  std::int64_t whole = 0;
  for (const Share& share : shares) whole += share.weight;
  std::vector<EarnedPart> parts;
  std::int64_t gone = 0;
  Money earned = Money::zero(line.amount.currency());
  for (const Share& share : shares) {
    gone += share.weight;
    const Money until = part_of(revenue_of(line), Decimal::from_integer(gone),
                                Decimal::from_integer(whole), terms.provider.rounding);
    parts.push_back({share.month, until - earned});
    earned = until;
  }
  return parts;
}

Money earned_later(const Terms& terms, const Line& line, Date invoice_month) {
  Money later = Money::zero(line.amount.currency());
  for (const EarnedPart& part : earned_parts(terms, line, invoice_month)) {
    if (part.month > invoice_month) later += part.amount;
  }
  return later;
}

std::vector<Deferral> fee_deferrals(const Terms& terms, const ClientBill& bill) {
  std::vector<Deferral> deferrals;
  const auto add = [&](const Line& line, Date invoice_month) {
    if (!is_for_period(terms, line) || revenue_of(line).is_zero()) return;
    Deferral deferral = defer(terms, bill.client, line, invoice_month);
    if (!deferral.releases.empty()) deferrals.push_back(std::move(deferral));
  };
  for (Index agreement = 0; agreement < terms.agreements.size(); ++agreement) {
    if (terms.agreements[agreement].client != bill.client) continue;
    for (DatedLine& dated : recurring_lines(terms, agreement)) {
      if (dated.billed_on >= terms.period.start) continue;
      find_included_tax(terms, dated.line);
      add(dated.line, dated.billed_on.first_of_month());
    }
  }
  for (const Invoice& invoice : bill.invoices) {
    for (const Line& line : invoice.lines) add(line, invoice.month.start);
  }
  return deferrals;
}

}  // namespace billing
