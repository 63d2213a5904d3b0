// Lots come in and go out; every change is a movement.
#include "blocks/block_balance.h"

#include <algorithm>

#include "blocks/carry_over.h"
#include "blocks/grants.h"
#include "blocks/lot_order.h"
#include "money/error.h"

namespace billing {

Index BlockBalance::open_lot(Lot lot) {
  if (lots.size() == kLotsMax) {
    throw BillingError("block.too_many_lots",
                       "The block of \"" + agreement_.name + "\" is granted or sold more than " +
                           std::to_string(kLotsMax) + " times. Make what is sold larger.");
  }
  const auto index = static_cast<Index>(lots.size());
  const Date on = lot.usable.start;
  const Decimal granted = lot.granted;
  lots.push_back(std::move(lot));
  open_.push_back(index);
  record({MovementKind::grant, on, index, kNowhere, granted, {}, {}, {}});
  const Decimal repaid = std::min(owed_, granted);
  if (!repaid.is_zero()) {
    lots[index].drawn += repaid;
    owed_ -= repaid;
    // The balance fell when the work was owed; repaying moves it from the debt to the lot.
    record({MovementKind::repay, on, index, kNowhere, {}, repaid, {}, {}});
  }
  return index;
}

std::optional<Date> BlockBalance::next_end(Date until) const {
  std::optional<Date> next;
  for (const Index index : open_) {
    const std::optional<Date>& end = lots[index].expires_on;
    if (end && *end <= until && (!next || *end < *next)) next = end;
  }
  return next;
}

void BlockBalance::end_lots(Date on) {
  std::vector<Index> ending, carried;
  bool is_period_end = false;
  for (const Index index : open_) {
    const Lot& lot = lots[index];
    if (is_renewed(lot, on)) is_period_end = true;
    if (lot.expires_on == on && !is_renewed(lot, on)) {
      ending.push_back(index);
    } else if (can_carry(lot)) {
      carried.push_back(index);
    }
  }
  for (const Index index : ending) expire(index, on, lots[index].left());
  if (is_period_end) carry(std::move(carried), on);
  std::erase_if(open_, [&](Index index) { return lots[index].expires_on == on; });
}

bool BlockBalance::can_carry(const Lot& lot) const {
  return block_.carry_over && lot.origin != LotOrigin::purchase;
}

bool BlockBalance::is_renewed(const Lot& lot, Date on) const {
  return can_carry(lot) && lot.expires_on == on && lot.granted_for.end == on &&
         agreement_.end != on;
}

void BlockBalance::carry(std::vector<Index> carried, Date on) {
  Decimal left;
  for (const Index index : carried) left += lots[index].left();
  const CarriedOver result = carry_over(*block_.carry_over, left);
  Decimal lost = result.lost;
  sort_lots(LotOrder::oldest, lots, carried);
  for (const Index index : carried) {
    const Decimal part = std::min(lost, lots[index].left());
    expire(index, on, part);
    lost -= part;
    Lot& lot = lots[index];
    if (lot.expires_on != on) continue;  // Carried over before: it keeps its own end.
    lot.expires_on = earlier(end_of(block_.carry_over->lasts, on), agreement_.end);
    lot.usable.end = lot.expires_on.value_or(terms_.period.end);
  }
  if (result.added.is_zero() || on >= terms_.period.end) return;
  open_lot(make_lot(terms_, agreement_, LotOrigin::carry_over, on, expiry_of(agreement_, on),
                    result.added));
}

void BlockBalance::expire(Index index, Date on, const Decimal& lost) {
  if (lost.is_zero()) return;
  lots[index].expired += lost;
  record({MovementKind::expire, on.plus_days(-1), index, kNowhere, -lost, {}, {}, {}});
}

void BlockBalance::take_back(Index place) {
  const Adjustment& adjustment = block_.adjustments[place];
  Decimal needed = -adjustment.quantity;
  for (const Index index : usable_lots(adjustment.on)) {
    const Decimal taken = std::min(lots[index].left(), needed);
    if (taken.is_zero()) break;
    lots[index].taken_back += taken;
    needed -= taken;
    record({MovementKind::adjust, adjustment.on, index, kNowhere, -taken, {}, {}, {}, place});
  }
  if (!needed.is_zero()) owe(kNowhere, adjustment.on, needed);
}

Decimal BlockBalance::left_on(Date on) const {
  Decimal left = -owed_;
  for (const Index index : open_) {
    if (lots[index].usable.contains(on)) left += lots[index].left();
  }
  return left;
}

void BlockBalance::grow(Date on, const Decimal& needed) {
  for (const Index index : open_) {
    if (lots[index].origin != LotOrigin::grant || !lots[index].usable.contains(on)) continue;
    lots[index].granted += needed;
    record({MovementKind::grant, on, index, kNowhere, needed, {}, {}, {}});
    return;
  }
}

Decimal BlockBalance::take(Index rated, Date on, Decimal needed) {
  if (block_.unlimited) grow(on, needed);
  for (const Index index : usable_lots(on)) {
    if (needed.is_zero()) break;
    Lot& lot = lots[index];
    if (block_.unit == BlockUnit::incidents && lot.left() < needed) continue;
    const Decimal taken = std::min(lot.left(), needed);
    lot.drawn += taken;
    needed -= taken;
    record({MovementKind::draw, on, index, rated, -taken, {}, {}, {}});
  }
  return needed;
}

void BlockBalance::note(MovementKind kind, Index rated, Date on, const Decimal& beyond) {
  Index lot = kNowhere;
  for (const Index index : open_) {
    if (kind == MovementKind::draw && lots[index].usable.contains(on)) lot = index;
  }
  record({kind, on, lot, rated, {}, beyond, {}, {}});
}

void BlockBalance::owe(Index rated, Date on, const Decimal& quantity) {
  owed_ += quantity;
  record({MovementKind::owe, on, kNowhere, rated, -quantity, {}, {}, {}});
}

std::vector<Index> BlockBalance::usable_lots(Date on) const {
  std::vector<Index> usable;
  for (const Index index : open_) {
    const Lot& lot = lots[index];
    if (lot.usable.contains(on) && !lot.left().is_zero()) usable.push_back(index);
  }
  sort_lots(block_.lot_order, lots, usable);
  return usable;
}

void BlockBalance::record(Movement movement) {
  left_ += movement.quantity;
  movement.left = left_;
  if (movement.lot != kNowhere) movement.lot_left = lots[movement.lot].left();
  movements.push_back(movement);
}

}  // namespace billing
