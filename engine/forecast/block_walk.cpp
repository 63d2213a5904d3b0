// Lots come, are drawn, carried over and lost, in integers.
#include "forecast/block_walk.h"

#include <algorithm>
#include <tuple>

#include "blocks/grants.h"
#include "money/rounding.h"

namespace billing {
namespace {

const Decimal kPerCent = Decimal::from_parts(1, 2);

std::int64_t percent_of(std::int64_t parts, const Decimal& percent) {
  const Decimal exact = Decimal::from_integer(parts) * percent * kPerCent;
  return static_cast<std::int64_t>(round(exact, 0, Rounding::half_away_from_zero).coefficient());
}

}  // namespace

BlockWalk::BlockWalk(const BlockPlan& plan) : plan_(plan), block_(*plan.block) {
  sums_.lost.resize(plan.prices.size());
  const std::int32_t now = plan.span.start.days();
  next_place_ = static_cast<std::uint32_t>(plan.prices.size());
  owed_ = plan.owed;
  for (const PlanLot& lot : plan.lots) {
    open_.push_back(lot);
    total_ += lot.left;
    next_end_ = std::min(next_end_, lot.ends);
  }
  sort();
  if (next_end_ == now) end_lots(now);
  for (const PlanEvent& event : plan.events) {
    if (event.on == now) happen(event);
  }
  first_ = open_;
  first_total_ = total_;
  first_owed_ = owed_;
  first_end_ = next_end_;
}

void BlockWalk::begin() {
  open_ = first_;
  total_ = first_total_;
  owed_ = first_owed_;
  next_end_ = first_end_;
}

bool BlockWalk::goes_before(const PlanLot& a, const PlanLot& b) const {
  switch (block_.lot_order) {
    case LotOrder::oldest:
      return std::tie(a.starts, a.place) < std::tie(b.starts, b.place);
    case LotOrder::newest:
      return std::tie(b.starts, a.place) < std::tie(a.starts, b.place);
    case LotOrder::nearest_expiry:
      return std::tie(a.ends, a.starts, a.place) < std::tie(b.ends, b.starts, b.place);
    case LotOrder::priority:
      return std::tie(a.priority, a.ends, a.starts, a.place) <
             std::tie(b.priority, b.ends, b.starts, b.place);
  }
  return false;
}

// Few lots are open at once, and most are where they belong.
void BlockWalk::sort() {
  next_end_ = kNever;
  for (std::size_t i = 0; i < open_.size(); ++i) {
    next_end_ = std::min(next_end_, open_[i].ends);
    for (std::size_t j = i; j > 0 && goes_before(open_[j], open_[j - 1]); --j) {
      std::swap(open_[j], open_[j - 1]);
    }
  }
}

void BlockWalk::open(PlanLot lot) {
  const std::int64_t repaid = std::min(owed_, lot.left);
  lot.left -= repaid;
  owed_ -= repaid;
  total_ += lot.left;
  open_.push_back(lot);
  sort();
}

void BlockWalk::lose(PlanLot& lot, std::int64_t parts) {
  lot.left -= parts;
  total_ -= parts;
  if (counts_) sums_.lost[lot.price] += parts;
}

bool BlockWalk::is_renewed(const PlanLot& lot, std::int32_t on) const {
  return lot.can_carry && lot.ends == on && lot.period_ends == on &&
         !(plan_.agreement_end && plan_.agreement_end->days() == on);
}

void BlockWalk::end_lots(std::int32_t on) {
  bool is_period_end = false;
  for (PlanLot& lot : open_) {
    if (lot.ends == on && is_renewed(lot, on)) is_period_end = true;
    if (lot.ends == on && !is_renewed(lot, on)) lose(lot, lot.left);
  }
  if (is_period_end) carry(on);
  std::erase_if(open_, [&](const PlanLot& lot) { return lot.ends == on; });
  sort();
}

void BlockWalk::carry(std::int32_t on) {
  const CarryOver& policy = *block_.carry_over;
  const auto is_carried = [&](const PlanLot& lot) {
    return lot.can_carry && (lot.ends != on || is_renewed(lot, on));
  };
  std::int64_t left = 0;
  for (const PlanLot& lot : open_) left += is_carried(lot) ? lot.left : 0;
  std::int64_t kept = policy.percent ? percent_of(left, *policy.percent) : left;
  if (plan_.carry_maximum) kept = std::min(kept, *plan_.carry_maximum);
  std::int64_t least = plan_.carry_minimum.value_or(0);
  if (plan_.carry_maximum) least = std::min(least, *plan_.carry_maximum);
  std::int64_t lost = left - kept;
  // The oldest lose first; here the order of use is done with, and made again afterwards.
  if (lost > 0 && open_.size() > 1) {
    std::sort(open_.begin(), open_.end(), [](const PlanLot& a, const PlanLot& b) {
      return std::tie(a.starts, a.place) < std::tie(b.starts, b.place);
    });
  }
  std::int32_t ends = kNever;
  if (!policy.lasts.is_endless()) ends = policy.lasts.after(Date::from_days(on)).days();
  if (plan_.agreement_end) ends = std::min(ends, plan_.agreement_end->days());
  for (PlanLot& lot : open_) {
    if (!is_carried(lot)) continue;
    const std::int64_t part = std::min(lost, lot.left);
    lose(lot, part);
    lost -= part;
    if (lot.ends == on) lot.ends = ends;
  }
  if (least <= kept) return;
  PlanLot added;
  added.left = least - kept;
  added.starts = on;
  added.ends = added.period_ends = expiry_of(on);
  added.can_carry = true;
  added.place = next_place_++;
  added.price = price_at(kGivenPrice);
  open(added);
}

void BlockWalk::happen(const PlanEvent& event) {
  if (event.grant) open(*event.grant);
  if (event.take_back != 0) owed_ += take(event.take_back);
}

std::int64_t BlockWalk::take(std::int64_t needed) {
  const bool is_whole = block_.unit == BlockUnit::incidents;
  for (PlanLot& lot : open_) {
    if (needed == 0) break;
    const std::int64_t fits = is_whole ? lot.left - lot.left % plan_.one : lot.left;
    const std::int64_t taken = std::min(fits, needed);
    lot.left -= taken;
    total_ -= taken;
    needed -= taken;
  }
  return needed;
}

std::int32_t BlockWalk::expiry_of(std::int32_t on) const {
  std::int32_t ends = kNever;
  if (block_.cycle == BlockCycle::per_period) {
    const auto next = std::upper_bound(plan_.period_ends.begin(), plan_.period_ends.end(), on);
    if (next != plan_.period_ends.end()) ends = *next;
  } else if (const auto end = end_of(block_.lot_lasts, Date::from_days(on))) {
    ends = end->days();
  }
  return plan_.over_on ? std::min(ends, plan_.over_on->days()) : ends;
}

// One lot for all of them: they are of one day, and so drawn one after the other.
void BlockWalk::sell_blocks(std::int64_t needed, std::int32_t on) {
  if (plan_.grant <= 0) return;
  const std::int64_t count = (needed + plan_.grant - 1) / plan_.grant;
  PlanLot lot;
  lot.left = count * plan_.grant;
  lot.starts = on;
  lot.ends = lot.period_ends = expiry_of(on);
  lot.priority = block_.priority;
  lot.can_carry = block_.carry_over.has_value();
  lot.place = next_place_++;
  lot.price = price_at(kSoldPrice);
  if (counts_) sums_.sold_blocks += count;
  open(lot);
}

void BlockWalk::sell_top_up(std::int32_t on) {
  PlanLot lot;
  lot.left = plan_.top_up->up_to ? *plan_.top_up->up_to - left() : plan_.top_up->by;
  lot.starts = on;
  lot.ends = lot.period_ends = expiry_of(on);
  lot.can_carry = block_.carry_over.has_value();
  lot.place = next_place_++;
  lot.price = price_at(kTopUpPrice);
  if (counts_) sums_.topped_up += lot.left;
  open(lot);
}

std::int64_t BlockWalk::owable(std::int64_t rest, std::int32_t on) const {
  if (block_.overage == Overage::carry) return rest;
  if (!block_.borrow_percent) return 0;
  const bool has_next =
      !plan_.over_on || period_at(plan_.cycle, Date::from_days(on)).end < *plan_.over_on;
  return has_next ? std::clamp<std::int64_t>(plan_.borrow_most - owed_, 0, rest) : 0;
}

WalkedDraw BlockWalk::draw(std::int64_t needed, std::int32_t on) {
  if (needed == 0) return {};
  std::int64_t rest = take(needed);
  WalkedDraw drawn{rest, 0};
  if (plan_.top_up && left() < plan_.top_up->threshold) {
    // What is sold before there is too little of it is past what there was all the same.
    drawn.unfit = std::max<std::int64_t>(rest, 1);
    sell_top_up(on);
    rest = take(rest);
  }
  if (rest == 0) return drawn;
  if (block_.overage == Overage::sell_block) {
    sell_blocks(rest, on);
    rest = take(rest);
  }
  const std::int64_t owed = owable(rest, on);
  owed_ += owed;
  drawn.beyond = rest - owed;
  return drawn;
}

}  // namespace billing
