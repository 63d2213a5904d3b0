// Two lists of dates become one.
#include "invoice/addition_terms.h"

#include <algorithm>
#include <numeric>

#include "blocks/grants.h"
#include "rating/dated_quantities.h"

namespace billing {
namespace {

// Puts prices that are set anew between the quantities.
void change_prices(const std::vector<RecurringChange>& changes, Period life,
                   std::vector<ChargedTerms>& all) {
  for (const RecurringChange& change : changes) {
    if (!change.unit_price || change.on >= life.end) continue;
    const Date on = std::max(change.on, life.start);
    auto at = std::partition_point(all.begin(), all.end(),
                                   [&](const ChargedTerms& terms) { return terms.from < on; });
    if (at == all.end() || at->from != on)
      at = all.insert(at, {on, std::prev(at)->quantity, {}, {}});
    for (; at != all.end(); ++at) {
      at->unit_price = *change.unit_price;
      at->price_from = on;
    }
  }
  const auto is_same = [](const ChargedTerms& a, const ChargedTerms& b) {
    return a.quantity == b.quantity && a.unit_price == b.unit_price && a.price_from == b.price_from;
  };
  all.erase(std::unique(all.begin(), all.end(), is_same), all.end());
}

}  // namespace

Date charge_horizon(const Terms& terms, const Agreement& agreement) {
  return period_at(agreement.cycle(), charged_span(agreement, terms.period).end.plus_days(-1)).end;
}

RecurringCharge recurring_charge(const Agreement& agreement, const Addition& addition,
                                 Date horizon) {
  RecurringCharge charge;
  Period& life = charge.life;
  life = agreement.agreed_life(horizon);
  if (addition.one_time) {
    life.start = addition.start.value_or(life.start);
  } else if (addition.start) {
    life.start = std::max(life.start, *addition.start);
  }
  if (addition.end) life.end = std::min(life.end, *addition.end);
  charge.cancelled_on = earlier(addition.cancelled_on, agreement.cancelled_on);
  charge.terms = terms_over(addition, life);
  if (!addition.one_time) {
    charge.uplifts = uplift_steps(agreement.uplifts_of(addition.uplifts), agreement.start, life);
  }
  return charge;
}

RecurringCharge recurring_charge(const Agreement& agreement, const RecurringFee& fee,
                                 Date horizon) {
  RecurringCharge charge;
  charge.life = agreement.agreed_life(horizon);
  charge.cancelled_on = agreement.cancelled_on;
  charge.terms = {{agreement.start, Decimal::from_integer(1), fee.amount, agreement.start}};
  change_prices(fee.changes, charge.life, charge.terms);
  charge.uplifts = uplift_steps(agreement.uplifts_of(fee.uplifts), agreement.start, charge.life);
  return charge;
}

std::vector<ChargedTerms> terms_over(const Addition& addition, Period life) {
  std::vector<ChargedTerms> all;
  for (const DatedQuantity& quantity : quantities_in(addition, life)) {
    all.push_back({quantity.from, quantity.quantity, addition.unit_price, life.start});
  }
  change_prices(addition.changes, life, all);
  return all;
}

std::vector<Index> in_printed_order(const Agreement& agreement) {
  std::vector<Index> order(agreement.additions.size());
  std::iota(order.begin(), order.end(), Index{0});
  std::stable_sort(order.begin(), order.end(), [&](Index a, Index b) {
    return agreement.additions[a].sequence < agreement.additions[b].sequence;
  });
  const auto bundle_of = [&](Index addition) { return agreement.additions[addition].part_of; };
  std::vector<std::vector<Index>> parts(order.size());
  for (const Index addition : order) {
    if (bundle_of(addition) != kNowhere) parts[bundle_of(addition)].push_back(addition);
  }
  std::vector<Index> printed;
  for (const Index addition : order) {
    if (bundle_of(addition) != kNowhere) continue;
    printed.push_back(addition);
    printed.insert(printed.end(), parts[addition].begin(), parts[addition].end());
  }
  return printed;
}

}  // namespace billing
