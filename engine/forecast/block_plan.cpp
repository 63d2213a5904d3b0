// The past's lots as they stood, the coming ones as billing would grant them in a longer book.
#include "forecast/block_plan.h"

#include <algorithm>

#include "blocks/grants.h"

namespace billing {
namespace {

constexpr int kDaysPlanned = 364;
constexpr int kDaysMax = 2 * kDaysPlanned;
constexpr int kDaysOfBands = 26 * 7;
constexpr int kFurtherPeriods = 2;
const Decimal kOnePercent = Decimal::from_parts(1, 2);

class Planner {
 public:
  Planner(Terms& scratch, const BlockHistory& history, const UnitScale& scale, Date now)
      : terms_(scratch),
        agreement_(scratch.agreements[history.agreement]),
        block_(*agreement_.block),
        history_(history),
        scale_(scale),
        now_(now) {}

  BlockPlan run() {
    plan_.block = &block_;
    plan_.cycle = agreement_.cycle();
    plan_.agreement_end = agreement_.end;
    plan_.over_on = agreement_.over_on();
    plan_.one = scale_.one();
    plan_.grant = scale_.parts_of(block_.grant);
    if (block_.borrow_percent) {
      plan_.borrow_most = scale_.parts_of(block_.grant * *block_.borrow_percent * kOnePercent);
    }
    if (block_.carry_over) {
      plan_.carry_minimum = parts_of(block_.carry_over->minimum);
      plan_.carry_maximum = parts_of(block_.carry_over->maximum);
    }
    if (block_.top_up) {
      const TopUp& top_up = *block_.top_up;
      plan_.top_up = PlanTopUp{scale_.parts_of(top_up.threshold), parts_of(top_up.up_to),
                               parts_of(top_up.by).value_or(0)};
    }
    const std::vector<Lot> coming = longer_lots();
    add_past_lots();
    find_spans(coming);
    add_coming(coming);
    plan_.prices.push_back({block_.sold_price.value_or(Decimal{}), block_.grant});
    plan_.prices.push_back({block_.top_up ? block_.top_up->unit_price : Decimal{}});
    plan_.prices.push_back({Decimal{}});
    return std::move(plan_);
  }

 private:
  std::optional<std::int64_t> parts_of(const std::optional<Decimal>& units) const {
    return units ? std::optional(scale_.parts_of(*units)) : std::nullopt;
  }

  // All lots of a book that goes on; those that begin now or later.
  std::vector<Lot> longer_lots() {
    const Period own = terms_.period;
    terms_.period.end = std::max(own.end, now_.plus_days(kDaysMax).plus_months(1).first_of_month());
    std::vector<Lot> lots = grant_lots(terms_, agreement_);
    terms_.period = own;
    std::erase_if(lots, [&](const Lot& lot) { return lot.usable.start < now_; });
    return lots;
  }

  bool can_carry(const Lot& lot) const {
    return block_.carry_over && lot.origin != LotOrigin::purchase;
  }

  // When the lot was to end before anything was carried over: the history knows the last day.
  std::optional<Date> end_known_now(const Lot& lot) const {
    if (!can_carry(lot)) return lot.expires_on;
    const Date cut = lot.granted_for.end;
    const bool is_of_book = block_.cycle != BlockCycle::per_period && cut == terms_.period.end;
    return is_of_book || cut < now_ ? lot.expires_on : std::optional(cut);
  }

  PlanLot plan_lot(const Lot& lot, const std::optional<Date>& ends, const Decimal& left) {
    PlanLot planned;
    planned.left = scale_.parts_of(left);
    planned.starts = lot.usable.start.days();
    if (ends) planned.ends = ends->days();
    planned.period_ends =
        ends && lot.granted_for.end >= now_ ? ends->days() : lot.granted_for.end.days();
    planned.priority = lot.priority;
    planned.can_carry = can_carry(lot);
    planned.place = static_cast<std::uint32_t>(plan_.prices.size());
    planned.price = planned.place;
    plan_.prices.push_back(price_of(lot));
    return planned;
  }

  LotPrice price_of(const Lot& lot) const {
    if (lot.unit_price) return {*lot.unit_price * lot.units_sold, lot.granted};
    // Given, so nobody's money is lost with it.
    if (lot.origin != LotOrigin::grant) return {Decimal{}, Decimal::from_integer(1)};
    // A part of the fee: at its face, or as its hours were sold.
    if (block_.unit == BlockUnit::amount) return {Decimal::from_integer(1)};
    return {block_.unit == BlockUnit::hours ? block_.hour_price : std::nullopt};
  }

  // What ends on the first day is still to end, since it may be carried over.
  bool is_past(const Movement& movement) const {
    const bool is_end = movement.kind == MovementKind::expire;
    return (is_end ? movement.on.plus_days(1) : movement.on) < now_;
  }

  void add_past_lots() {
    std::vector<Decimal> left(history_.lots.size());
    Decimal owed;
    for (const Movement& movement : history_.movements) {
      if (!is_past(movement)) continue;
      if (movement.kind == MovementKind::owe) owed -= movement.quantity;
      if (movement.kind == MovementKind::repay) {
        owed -= movement.beyond;
        left[movement.lot] -= movement.beyond;
      } else if (movement.lot != kNowhere) {
        left[movement.lot] += movement.quantity;
      }
    }
    plan_.owed = scale_.parts_of(owed);
    for (Index i = 0; i < history_.lots.size(); ++i) {
      const Lot& lot = history_.lots[i];
      const std::optional<Date> ends = end_known_now(lot);
      if (lot.usable.start >= now_ || (ends && *ends < now_)) continue;
      if (left[i].is_zero() && !can_carry(lot)) continue;
      plan_.lots.push_back(plan_lot(lot, ends, left[i]));
    }
  }

  void find_spans(const std::vector<Lot>& coming) {
    plan_.span.start = now_;
    if (block_.cycle == BlockCycle::per_period) {
      find_periods();
    } else {
      find_life(coming);
    }
    const Date over = plan_.over_on.value_or(plan_.horizon);
    plan_.horizon = std::min(plan_.horizon, over);
    plan_.span.end = std::min(plan_.span.end, over);
  }

  void find_periods() {
    const Date last = now_.plus_days(kDaysMax);
    Date end = period_at(agreement_.cycle(), now_).end;
    plan_.span.end = std::min(end, last);
    plan_.span_end = end <= last ? SpanEnd::period : SpanEnd::horizon;
    plan_.horizon = plan_.span.end;
    for (int i = 0; end <= last; ++i) {
      plan_.period_ends.push_back(end.days());
      if (i <= kFurtherPeriods && end <= now_.plus_days(kDaysOfBands)) plan_.horizon = end;
      end = period_at(agreement_.cycle(), end).end;
    }
    plan_.horizon = std::max(plan_.horizon, plan_.span.end);
    plan_.period_ends.push_back(end.days());
  }

  void find_life(const std::vector<Lot>& coming) {
    std::int32_t end = now_.days();
    for (const PlanLot& lot : plan_.lots) end = std::max(end, lot.ends);
    for (const Lot& lot : coming) {
      end = std::max(end, lot.expires_on ? lot.expires_on->days() : kNever);
    }
    const bool ends = end != kNever && end > now_.days();
    const int days = ends ? std::min(end - now_.days(), kDaysMax) : kDaysPlanned;
    plan_.span.end = plan_.horizon = now_.plus_days(days);
    const bool is_whole = ends && plan_.span.end.days() == end;
    plan_.span_end = is_whole ? SpanEnd::lots : SpanEnd::horizon;
  }

  void add_coming(const std::vector<Lot>& coming) {
    for (const Lot& lot : coming) {
      if (lot.usable.start >= plan_.horizon) continue;
      plan_.events.push_back(
          {lot.usable.start.days(), plan_lot(lot, lot.expires_on, lot.granted), 0});
    }
    for (const Adjustment& adjustment : block_.adjustments) {
      if (!adjustment.quantity.is_negative()) continue;
      if (adjustment.on < now_ || adjustment.on >= plan_.horizon) continue;
      plan_.events.push_back(
          {adjustment.on.days(), std::nullopt, scale_.parts_of(-adjustment.quantity)});
    }
    std::stable_sort(plan_.events.begin(), plan_.events.end(), [](const auto& a, const auto& b) {
      return std::pair(a.on, !a.grant) < std::pair(b.on, !b.grant);
    });
  }

  Terms& terms_;
  const Agreement& agreement_;
  const Block& block_;
  const BlockHistory& history_;
  const UnitScale& scale_;
  Date now_;
  BlockPlan plan_;
};

}  // namespace

BlockPlan plan_block(Terms& scratch, const BlockHistory& history, const UnitScale& scale,
                     Date now) {
  return Planner(scratch, history, scale, now).run();
}

}  // namespace billing
