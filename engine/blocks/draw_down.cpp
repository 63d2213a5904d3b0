// Lot after lot: repay what is owed, draw in saved order, expire the rest.
#include "blocks/draw_down.h"

#include <algorithm>

namespace billing {
namespace {

// The lots whose work the book's period may see. A block that is granted each period gets a whole
// grant for a part of a period too (assumption).
std::vector<Lot> grant_lots(const Terms& terms, const Agreement& agreement) {
  const Block& block = *agreement.block;
  const Period life = agreement.life(terms.period.end);
  std::vector<Lot> lots;
  if (life.is_empty()) return lots;
  const auto add_lot = [&](Period usable, bool expires) {
    Lot lot;
    lot.usable = usable;
    lot.expires = expires;
    lot.granted = block.grant;
    lots.push_back(lot);
  };
  if (block.cycle == BlockCycle::one_time) {
    add_lot(life, agreement.end && *agreement.end <= terms.period.end);
    return lots;
  }
  for (const Period& period : periods_in(agreement.cycle(), intersect(life, terms.period))) {
    Period usable{std::max(period.start, agreement.start), period.end};
    if (agreement.end) usable.end = std::min(usable.end, *agreement.end);
    add_lot(usable, usable.end <= terms.period.end);
  }
  return lots;
}

class DrawDown {
 public:
  DrawDown(const Agreement& agreement, std::vector<Lot> lots)
      : block_(*agreement.block), history_{kNowhere, std::move(lots), {}} {}

  void open_lot(Index index) {
    Lot& lot = history_.lots[index];
    record({MovementKind::grant, lot.usable.start, index, kNowhere, lot.granted, {}, {}});
    const Decimal repaid = std::min(owed_, lot.granted);
    if (repaid.is_zero()) return;
    lot.drawn += repaid;
    owed_ -= repaid;
    // The balance fell when the work was owed; repaying moves it from the debt to the lot.
    record({MovementKind::repay, lot.usable.start, index, kNowhere, {}, {}, {}});
    history_.movements.back().beyond = repaid;
  }

  void draw(Index lot_index, Index rated_index, const Decimal& need, Date worked_on) {
    Lot& lot = history_.lots[lot_index];
    const Decimal taken = std::min(lot.left(), need);
    const Decimal beyond = need - taken;
    lot.drawn += taken;
    const bool carried = block_.overage == Overage::carry && !beyond.is_zero();
    if (!taken.is_zero() || beyond.is_zero()) {
      record({MovementKind::draw, worked_on, lot_index, rated_index, -taken, beyond, {}});
    } else if (!carried) {
      record({MovementKind::overage, worked_on, kNowhere, rated_index, {}, beyond, {}});
    }
    if (!carried) return;
    owed_ += beyond;
    record({MovementKind::owe, worked_on, kNowhere, rated_index, -beyond, beyond, {}});
  }

  void close_lot(Index index) {
    Lot& lot = history_.lots[index];
    if (!lot.expires || lot.left().is_zero()) return;
    const Decimal lost = lot.left();
    lot.expired = lost;
    record({MovementKind::expire, lot.usable.end.plus_days(-1), index, kNowhere, -lost, {}, {}});
  }

  BlockHistory take_history() { return std::move(history_); }

 private:
  void record(Movement movement) {
    balance_ += movement.quantity;
    movement.left = balance_;
    history_.movements.push_back(movement);
  }

  const Block& block_;
  BlockHistory history_;
  Decimal balance_;
  Decimal owed_;
};

}  // namespace

Decimal quantity_of(const RatedEntry& rated, BlockUnit unit) {
  return unit == BlockUnit::hours ? rated.hours : rated.worth();
}

BlockHistory draw_down(const Terms& terms, Index agreement, std::span<const TimeEntry> entries,
                       std::span<const RatedEntry> rated, std::span<const Index> drawing) {
  const Agreement& own = terms.agreements[agreement];
  const std::vector<Lot> lots = grant_lots(terms, own);
  // Which lot each entry draws on, by the day worked; saved order is kept within a lot.
  std::vector<std::vector<Index>> by_lot(lots.size());
  for (const Index index : drawing) {
    const Date worked_on = entries[rated[index].entry].worked_at.date();
    const auto after = std::partition_point(
        lots.begin(), lots.end(), [&](const Lot& lot) { return lot.usable.start <= worked_on; });
    if (after == lots.begin()) continue;  // Before the first lot that the book's period sees.
    if (worked_on >= terms.period.end) continue;  // Not billed yet, so not drawn yet.
    const auto lot = static_cast<std::size_t>(after - lots.begin() - 1);
    if (lots[lot].usable.contains(worked_on)) by_lot[lot].push_back(index);
  }

  DrawDown drawn(own, lots);
  for (Index lot = 0; lot < lots.size(); ++lot) {
    drawn.open_lot(lot);
    for (const Index index : by_lot[lot]) {
      drawn.draw(lot, index, quantity_of(rated[index], own.block->unit),
                 entries[rated[index].entry].worked_at.date());
    }
    drawn.close_lot(lot);
  }
  BlockHistory history = drawn.take_history();
  history.agreement = agreement;
  return history;
}

}  // namespace billing
