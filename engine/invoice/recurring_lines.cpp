// Fee and additions for each billing period; a block for each grant.
#include "invoice/recurring_lines.h"

#include <algorithm>

#include "invoice/price_addition.h"
#include "money/rounding.h"
#include "rating/price/free_units.h"

namespace billing {
namespace {

struct Charge {
  LineKind kind;
  Index addition;
  Decimal quantity;
  Decimal unit_price;
  Period life;
  const std::vector<Index>* tax_rates;
  std::optional<PricePart> price_part = {};
};

Money price(const Terms& terms, const Charge& charge, const ChargedDays& days) {
  const Currency currency = terms.provider.currency;
  const Decimal whole = charge.quantity * charge.unit_price;
  if (days.days == days.of_days) return round_to_money(whole, currency, terms.provider.rounding);
  const Decimal part =
      divide(whole * Decimal::from_integer(days.days), Decimal::from_integer(days.of_days),
             currency.digits, terms.provider.rounding);
  return round_to_money(part, currency, terms.provider.rounding);
}

void add_charge(const Terms& terms, Index agreement, const Charge& charge,
                std::vector<DatedLine>& lines) {
  const Agreement& own = terms.agreements[agreement];
  if (charge.life.is_empty()) return;
  for (const Period& period : periods_in(own.cycle(), intersect(charge.life, terms.period))) {
    const ChargedDays days = charged_days(period, charge.life, own.proration);
    if (days.days == 0) continue;
    const Period charged = intersect(days.charged, charge.life);
    Line line;
    line.kind = charge.kind;
    line.agreement = agreement;
    line.addition = charge.addition;
    line.price_part = charge.price_part;
    line.quantity = charge.quantity;
    line.unit_price = charge.unit_price;
    line.amount = price(terms, charge, days);
    line.tax_rates = *charge.tax_rates;
    line.period = days.days == days.of_days ? period : charged;
    if (days.days != days.of_days) line.charged_days = days;
    const Date billed_on =
        own.timing == Timing::advance ? charged.start : charged.end.plus_days(-1);
    lines.push_back({billed_on, std::move(line)});
  }
}

Period addition_life(const Agreement& agreement, const Addition& addition, Date horizon) {
  Period life = agreement.life(horizon);
  if (addition.start) life.start = std::max(life.start, *addition.start);
  if (addition.end) life.end = std::min(life.end, *addition.end);
  return life;
}

}  // namespace

std::int64_t count_recurring_lines(const Terms& terms) {
  std::int64_t count = 0;
  for (const Agreement& agreement : terms.agreements) {
    std::int64_t a_period = (agreement.recurring_fee ? 1 : 0) + (agreement.block ? 1 : 0);
    for (const Addition& addition : agreement.additions) {
      a_period += addition.pricing ? parts_max(*addition.pricing) : 1;
    }
    if (a_period == 0) continue;
    const Period billed = intersect(agreement.life(terms.period.end), terms.period);
    // At worst each line has taxes of its own, and so every discount a line for it.
    const auto discounts =
        agreement.discounts.size() + terms.clients[agreement.client].discounts.size();
    const auto with_discounts = static_cast<std::int64_t>(1 + discounts);
    count += a_period * with_discounts * count_periods(agreement.cycle(), billed);
  }
  return count;
}

std::vector<DatedLine> recurring_lines(const Terms& terms, Index agreement) {
  const Agreement& own = terms.agreements[agreement];
  // Far enough for the periods that the book's end cuts through to be whole.
  const Date horizon = terms.period.end.plus_months(24);
  std::vector<DatedLine> lines;
  if (own.recurring_fee) {
    add_charge(terms, agreement,
               {LineKind::recurring_fee, kNowhere, Decimal::from_integer(1),
                own.recurring_fee->amount, own.life(horizon), &own.recurring_fee->tax_rates},
               lines);
  }
  for (Index i = 0; i < own.additions.size(); ++i) {
    const Addition& addition = own.additions[i];
    Charge charge{LineKind::addition,
                  i,
                  charged_units(addition.quantity, addition.included),
                  addition.unit_price,
                  addition_life(own, addition, horizon),
                  &addition.tax_rates};
    if (!addition.pricing) {
      add_charge(terms, agreement, charge, lines);
      continue;
    }
    for (const PricePart& part : price_addition(terms.provider, addition).parts) {
      charge.quantity = part.quantity;
      charge.unit_price = line_price(part);
      charge.price_part = part;
      add_charge(terms, agreement, charge, lines);
    }
  }
  return lines;
}

std::vector<DatedLine> block_sale_lines(const Terms& terms, const BlockHistory& history,
                                        Index block_index) {
  const Block& block = *terms.agreements[history.agreement].block;
  std::vector<DatedLine> lines;
  for (Index i = 0; i < history.lots.size(); ++i) {
    const Lot& lot = history.lots[i];
    if (!lot.unit_price) continue;
    Line line;
    line.kind = LineKind::block_sale;
    line.agreement = history.agreement;
    line.block = block_index;
    line.lot = i;
    line.quantity = lot.units_sold;
    line.unit_price = *lot.unit_price;
    line.amount = round_to_money(lot.units_sold * *lot.unit_price, terms.provider.currency,
                                 terms.provider.rounding);
    line.tax_rates = block.tax_rates;
    line.period = lot.granted_for;
    lines.push_back({lot.granted_for.start, std::move(line)});
  }
  return lines;
}

}  // namespace billing
