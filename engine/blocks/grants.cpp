// Cycle, purchases, adjustments, sorted by the day.
#include "blocks/grants.h"

#include <algorithm>

namespace billing {
namespace {

Lot cycle_lot(const Terms& terms, const Agreement& agreement, Date on,
              std::optional<Date> expires_on) {
  const Block& block = *agreement.block;
  Lot lot = make_lot(terms, agreement, LotOrigin::grant, on, expires_on, block.grant);
  lot.unit_price = block.sold_price;
  lot.priority = block.priority;
  return lot;
}

void grant_cycle(const Terms& terms, const Agreement& agreement, std::vector<Lot>& lots) {
  const Block& block = *agreement.block;
  const Period life = agreement.life(terms.period.end);
  const auto add = [&](Date on, std::optional<Date> expires_on) {
    lots.push_back(cycle_lot(terms, agreement, on, expires_on));
  };
  switch (block.cycle) {
    case BlockCycle::one_time:
      add(agreement.start, end_of(block.lot_lasts, agreement.start));
      return;
    case BlockCycle::per_period:
      for (const Period& period :
           periods_in(agreement.grant_cycle(), intersect(life, terms.period))) {
        add(std::max(period.start, agreement.start), period.end);
      }
      return;
    case BlockCycle::purchased:
      return;
  }
}

}  // namespace

std::vector<Lot> coming_lots(const Terms& terms, const Agreement& agreement) {
  const Block& block = *agreement.block;
  std::vector<Lot> lots;
  if (agreement.look_ahead.is_endless() || block.cycle != BlockCycle::per_period) return lots;
  const Period coming{terms.period.end, agreement.look_ahead.after(terms.period.end)};
  const Period life = agreement.life(coming.end);
  for (const Period& period : periods_in(agreement.grant_cycle(), intersect(life, coming))) {
    const Date on = std::max(period.start, agreement.start);
    if (on >= coming.start) lots.push_back(cycle_lot(terms, agreement, on, period.end));
  }
  return lots;
}

std::optional<Date> end_of(const Duration& lasts, Date start) {
  return lasts.is_endless() ? std::nullopt : std::optional(lasts.after(start));
}

std::optional<Date> earlier(std::optional<Date> a, std::optional<Date> b) {
  return a && b ? std::min(a, b) : a ? a : b;
}

Lot make_lot(const Terms& terms, const Agreement& agreement, LotOrigin origin, Date on,
             std::optional<Date> expires_on, const Decimal& granted) {
  Lot lot;
  lot.origin = origin;
  lot.expires_on = earlier(expires_on, agreement.over_on());
  lot.usable = {on, earlier(lot.expires_on, terms.period.end).value()};
  // A period that the book's end cuts is shown whole.
  if (expires_on && agreement.block->cycle == BlockCycle::per_period) {
    lot.usable.end = *lot.expires_on;
  }
  lot.granted_for = lot.usable;
  lot.granted = granted;
  lot.units_sold = Decimal::from_integer(1);
  return lot;
}

std::optional<Date> expiry_of(const Agreement& agreement, Date on) {
  if (agreement.block->cycle == BlockCycle::per_period) {
    return period_at(agreement.grant_cycle(), on).end;
  }
  return end_of(agreement.block->lot_lasts, on);
}

std::optional<Decimal> granted_after(const Agreement& agreement, Date on) {
  const std::optional<Date> over = agreement.over_on();
  if (!over) return std::nullopt;
  const Period rest{period_at(agreement.grant_cycle(), on).end, *over};
  return agreement.block->grant *
         Decimal::from_integer(count_periods(agreement.grant_cycle(), rest));
}

std::vector<Lot> grant_lots(const Terms& terms, const Agreement& agreement) {
  const Block& block = *agreement.block;
  std::vector<Lot> lots;
  if (agreement.life(terms.period.end).is_empty()) return lots;
  grant_cycle(terms, agreement, lots);
  for (Index i = 0; i < block.purchases.size(); ++i) {
    const Purchase& purchase = block.purchases[i];
    if (purchase.on >= terms.period.end) continue;
    const auto expires_on =
        purchase.expires_on ? purchase.expires_on : end_of(block.lot_lasts, purchase.on);
    Lot lot =
        make_lot(terms, agreement, LotOrigin::purchase, purchase.on, expires_on, purchase.quantity);
    lot.source = i;
    lot.unit_price = purchase.price;
    lot.priority = purchase.priority;
    lots.push_back(std::move(lot));
  }
  for (Index i = 0; i < block.adjustments.size(); ++i) {
    const Adjustment& adjustment = block.adjustments[i];
    if (adjustment.on >= terms.period.end || adjustment.quantity.is_negative()) continue;
    Lot lot = make_lot(terms, agreement, LotOrigin::adjustment, adjustment.on,
                       expiry_of(agreement, adjustment.on), adjustment.quantity);
    lot.source = i;
    lots.push_back(std::move(lot));
  }
  std::stable_sort(lots.begin(), lots.end(),
                   [](const Lot& a, const Lot& b) { return a.usable.start < b.usable.start; });
  return lots;
}

}  // namespace billing
