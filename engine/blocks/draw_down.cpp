// Walks through the entries; lots open and close between them, by the days worked.
#include "blocks/draw_down.h"

#include <algorithm>
#include <map>

#include "blocks/block_balance.h"
#include "blocks/draw_factor.h"
#include "blocks/grants.h"
#include "money/rounding.h"

namespace billing {
namespace {

const Decimal kHundredth = Decimal::from_parts(1, 2);

class DrawDown {
 public:
  DrawDown(const Terms& terms, Index agreement, std::span<const TimeEntry> entries,
           std::span<const RatedEntry> rated)
      : terms_(terms),
        agreement_(terms.agreements[agreement]),
        block_(*agreement_.block),
        entries_(entries),
        rated_(rated),
        scheduled_(grant_lots(terms, agreement_)),
        balance_(terms, agreement_) {
    const std::vector<Adjustment>& adjustments = block_.adjustments;
    for (Index i = 0; i < adjustments.size(); ++i) {
      if (adjustments[i].quantity.is_negative()) taking_back_.push_back(i);
    }
    std::stable_sort(taking_back_.begin(), taking_back_.end(),
                     [&](Index a, Index b) { return adjustments[a].on < adjustments[b].on; });
  }

  BlockHistory run(Index agreement, std::span<const Index> drawing) {
    const std::vector<Index> order = order_of(drawing);
    // The first day on which work is still to come: what ends before it can be closed.
    std::vector<Date> still_to_come(order.size() + 1, terms_.period.end);
    for (std::size_t i = order.size(); i-- > 0;) {
      still_to_come[i] = std::min(still_to_come[i + 1], worked_on(order[i]));
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
      advance(worked_on(order[i]), still_to_come[i]);
      draw_entry(order[i]);
    }
    advance(terms_.period.end.plus_days(-1), terms_.period.end);
    return {agreement, std::move(balance_.lots), std::move(balance_.movements), std::move(alerts_),
            coming_lots(terms_, agreement_)};
  }

 private:
  Date worked_on(Index rated) const { return rated_[rated].on; }
  // Incidents are counted by the ticket; an entry without one is an incident of its own, whose
  // pieces are told from a ticket by a character that no ticket has.
  std::string ticket_of(Index rated) const {
    const RatedEntry& of = rated_[rated];
    if (block_.unit != BlockUnit::incidents || of.is_item()) return "";
    const TimeEntry& entry = entries_[of.entry];
    return entry.ticket.empty() && of.piece ? '\n' + entry.id : entry.ticket;
  }

  // Work before the first lot that the book sees is not its history; work after it not billed yet.
  std::vector<Index> order_of(std::span<const Index> drawing) const {
    std::vector<Index> order;
    for (const Index index : drawing) {
      const Date on = worked_on(index);
      const auto is_usable = [&](const Lot& lot) { return lot.usable.contains(on); };
      const bool is_seen =
          on >= terms_.period.start || std::any_of(scheduled_.begin(), scheduled_.end(), is_usable);
      if (is_seen && on < terms_.period.end) order.push_back(index);
    }
    if (block_.cycle == BlockCycle::per_period) {
      const BillingCycle cycle = agreement_.grant_cycle();
      std::stable_sort(order.begin(), order.end(), [&](Index a, Index b) {
        return period_at(cycle, worked_on(a)).start < period_at(cycle, worked_on(b)).start;
      });
    }
    return order;
  }

  // Opens what is granted up to `open_until`, closes what ends by `close_until`, day after day; on
  // one day what ends goes first.
  void advance(Date open_until, Date close_until) {
    for (;;) {
      std::optional<Date> next = balance_.next_end(close_until);
      const bool has_lot =
          next_lot_ < scheduled_.size() && scheduled_[next_lot_].usable.start <= open_until;
      const bool has_adjustment =
          next_taking_back_ < taking_back_.size() &&
          block_.adjustments[taking_back_[next_taking_back_]].on <= open_until;
      if (has_lot) next = earlier(next, scheduled_[next_lot_].usable.start);
      if (has_adjustment)
        next = earlier(next, block_.adjustments[taking_back_[next_taking_back_]].on);
      if (!next) return;
      if (balance_.next_end(close_until) == next) {
        balance_.end_lots(*next);
      } else if (has_lot && scheduled_[next_lot_].usable.start == *next) {
        balance_.open_lot(scheduled_[next_lot_++]);
        note_grant(*next);
      } else {
        balance_.take_back(taking_back_[next_taking_back_++]);
      }
    }
  }

  // After a grant, or several of one day: adding up all lots for each of thousands would be slow.
  void note_grant(Date on) {
    raised_.clear();
    if (!block_.alerts_percent_left.empty()) left_after_grant_ = balance_.left_on(on);
  }

  void draw_entry(Index rated) {
    const std::string ticket = ticket_of(rated);
    const Date on = worked_on(rated);
    const auto known = ticket.empty() ? is_covered_.end() : is_covered_.find(ticket);
    if (known != is_covered_.end()) {
      balance_.note(known->second ? MovementKind::draw : MovementKind::overage, rated, on, {});
      return;
    }
    const Decimal needed = quantity_of(block_, rated_[rated], entries_);
    if (needed.is_zero()) {
      balance_.note(MovementKind::draw, rated, on, {});
      return;
    }
    const Decimal beyond = draw(rated, on, needed);
    if (!ticket.empty()) is_covered_[ticket] = beyond.is_zero();
    raise_alerts(rated, on);
  }

  // Returns what did not fit and is not owed either.
  Decimal draw(Index rated, Date on, const Decimal& needed) {
    const std::size_t first = balance_.movements.size();
    Decimal rest = balance_.take(rated, on, needed);
    if (block_.top_up && balance_.left_on(on) < block_.top_up->threshold) {
      top_up(on, rest);
      rest = balance_.take(rated, on, rest);
    }
    if (block_.overage == Overage::sell_block && !rest.is_zero()) {
      sell_blocks(on, rest);
      rest = balance_.take(rated, on, rest);
    }
    if (const Decimal owed = owable(on, rest); !owed.is_zero()) {
      balance_.owe(rated, on, owed);
      rest -= owed;
    }
    if (rest.is_zero()) return rest;
    Movement& last = balance_.movements.back();
    if (balance_.movements.size() > first && last.rated == rated) {
      last.beyond = rest;
    } else {
      balance_.note(MovementKind::overage, rated, on, rest);
    }
    return rest;
  }

  // So that the threshold is left once `rest` is drawn too: up to the amount, or by it as often as
  // that takes.
  void top_up(Date on, const Decimal& rest) {
    const TopUp& terms = *block_.top_up;
    const Decimal after = balance_.left_on(on) - rest;
    const Decimal quantity =
        terms.by ? *terms.by * divide(terms.threshold - after, *terms.by, 0, Rounding::ceiling)
                 : *terms.up_to - after;
    Lot lot =
        make_lot(terms_, agreement_, LotOrigin::top_up, on, expiry_of(agreement_, on), quantity);
    lot.unit_price = terms.unit_price;
    lot.units_sold = quantity;
    balance_.open_lot(std::move(lot));
    note_grant(on);
  }

  void sell_blocks(Date on, const Decimal& needed) {
    const Decimal count = divide(needed, block_.grant, 0, Rounding::ceiling);
    for (Decimal sold; sold < count; sold += Decimal::from_integer(1)) {
      Lot lot = make_lot(terms_, agreement_, LotOrigin::sold_overage, on, expiry_of(agreement_, on),
                         block_.grant);
      lot.unit_price = block_.sold_price;
      lot.priority = block_.priority;
      balance_.open_lot(std::move(lot));
    }
    note_grant(on);
  }

  // What may be owed to grants to come: as much as they come to, or up to a part of the next one.
  Decimal owable(Date on, const Decimal& rest) const {
    const bool is_carried = block_.overage == Overage::carry;
    if (!is_carried && !block_.borrow_percent) return {};
    std::optional<Decimal> most = granted_after(agreement_, on);
    if (!is_carried && !(most && most->is_zero())) {
      most = block_.grant * *block_.borrow_percent * kHundredth;
    }
    return most ? std::max(std::min(rest, *most - balance_.owed()), Decimal{}) : rest;
  }

  void raise_alerts(Index rated, Date on) {
    for (const Decimal& percent : block_.alerts_percent_left) {
      if (std::find(raised_.begin(), raised_.end(), percent) != raised_.end()) continue;
      if (balance_.left_on(on) > left_after_grant_ * percent * kHundredth) continue;
      raised_.push_back(percent);
      alerts_.push_back({percent, on, rated});
    }
  }

  const Terms& terms_;
  const Agreement& agreement_;
  const Block& block_;
  std::span<const TimeEntry> entries_;
  std::span<const RatedEntry> rated_;
  std::vector<Lot> scheduled_;
  std::size_t next_lot_ = 0;
  std::vector<Index> taking_back_;  // Those below zero, by day.
  std::size_t next_taking_back_ = 0;
  BlockBalance balance_;
  std::map<std::string, bool> is_covered_;  // Incidents: by ticket.
  std::vector<Alert> alerts_;
  std::vector<Decimal> raised_;  // Since the last grant.
  Decimal left_after_grant_;     // Kept where there are alerts.
};

}  // namespace

BlockHistory draw_down(const Terms& terms, Index agreement, std::span<const TimeEntry> entries,
                       std::span<const RatedEntry> rated, std::span<const Index> drawing) {
  return DrawDown(terms, agreement, entries, rated).run(agreement, drawing);
}

}  // namespace billing
