// Pieces by work time first, then by the limits of the rules that decide their rates.
#include "rating/entry_rater.h"

#include <algorithm>

#include "money/split_growing.h"

namespace billing {
namespace {

bool reaches_lines(Billability state) {
  return state == Billability::billable || state == Billability::no_charge;
}

}  // namespace

bool weighs_minutes(const Terms& terms, Placement placement) {
  if (terms.policies.multiplier_order != MultiplierOrder::before_rounding) return false;
  if (!placement.covered) return true;
  const std::optional<Block>& block = terms.agreements[placement.agreement].block;
  return !block || block->unit == BlockUnit::amount;
}

void EntryRater::rate(Index index, std::vector<RatedEntry>& rated) {
  const TimeEntry& entry = entries_[index];
  std::vector<WorkPiece> works = split_by_work_time(terms_, entry);
  if (!reaches_lines(billability(terms_.policies, entry))) {
    works.resize(1);  // Told once, as unbilled.
    works.front().minutes = entry.minutes;
  }
  std::vector<EntryPiece> pieces(works.size());
  std::vector<RatedEntry> wholes(works.size());
  std::vector<Decimal> weights;
  bool tells_piece = works.size() > 1;
  Decimal total;
  for (std::size_t i = 0; i < works.size(); ++i) {
    wholes[i].entry = index;
    wholes[i].on = entry.worked_at.date();
    wholes[i].work_time = works[i].work_time;
    wholes[i].placement = place_entry(terms_, agreements_, entry, works[i].work_time);
    pieces[i].is_first = i == 0;
    pieces[i].is_weighed = weighs_minutes(terms_, wholes[i].placement);
    if (pieces[i].is_weighed && !entry.hourly_rate) {
      pieces[i].weight = last_multipliers(chain_of(wholes[i], {})).factor;
    }
    tells_piece = tells_piece || pieces[i].is_weighed;
    pieces[i].weighed_from = total;
    weights.push_back(works[i].minutes * pieces[i].weight);
    total += weights.back();
  }
  const Index rounded_as = wholes.front().placement.agreement;
  const auto before = together_.minutes_before(entry, rounded_as, total);
  const Decimal hours = bill_hours(terms_, entry, rounded_as, before, total);
  const std::vector<Decimal> split = split_growing(hours, weights, terms_.provider.hours_digits);
  Decimal from;
  for (std::size_t i = 0; i < works.size(); ++i) {
    wholes[i].minutes_before = before;
    wholes[i].hours = split[i];
    pieces[i].work = works[i];
    pieces[i].entry_hours = hours;
    pieces[i].hours_from = from;
    pieces[i].rounded_as = rounded_as;
    pieces[i].weighed_total = total;
    from += split[i];
    add(wholes[i], std::move(pieces[i]), tells_piece, rated);
  }
}

void EntryRater::rate_rest(Index of_index, Placement placement, const Decimal& hours,
                           std::vector<RatedEntry>& rated) {
  const RatedEntry of = rated[of_index];
  const TimeEntry& entry = entries_[of.entry];
  if (of.piece) {
    for (const LimitUse& use : of.piece->limits) {
      if (is_used_up(terms_, entry.client, of.placement.agreement, use)) continue;
      limits_.add(use, of.placement.agreement, entry, -hours);
    }
  }
  RatedEntry rest;
  rest.entry = of.entry;
  rest.on = of.on;
  rest.work_time = of.work_time;
  rest.placement = placement;
  rest.hours = hours;
  rest.rest_of = of_index;
  EntryPiece piece;
  if (of.piece) piece = *of.piece;
  piece.limits.clear();
  piece.drawn.reset();
  add(rest, std::move(piece), of.piece != nullptr, rated);
}

TimeRate EntryRater::chain_of(const RatedEntry& of, std::span<const LimitUse> limits) const {
  return rate_time(terms_, of.placement.agreement, entries_[of.entry], of.work_time, limits);
}

// Work that is not billed, or after the billed period, leaves limits as they are.
bool EntryRater::counts(const TimeEntry& entry) const {
  return !entry.hourly_rate && entry.worked_at.date() < terms_.period.end &&
         billability(terms_.policies, entry) == Billability::billable;
}

void EntryRater::add(const RatedEntry& whole, EntryPiece piece, bool tells_piece,
                     std::vector<RatedEntry>& rated) {
  const TimeEntry& entry = entries_[whole.entry];
  const Index agreement = whole.placement.agreement;
  const bool is_counted = counts(entry);
  Decimal left = whole.hours;
  std::vector<LimitUse> used_up;
  for (;;) {
    const TimeRate chain = chain_of(whole, used_up);
    std::vector<LimitUse> counting;
    Decimal room = left;
    bool is_stale = false;
    for (const RateStep& step : chain.steps) {
      const auto& limit = rule_at(terms_, entry.client, agreement, step.list, step.rule).limit;
      if (!limit || !is_counted) continue;
      counting.push_back(limits_.use_of(step, agreement, entry));
      is_stale = is_used_up(terms_, entry.client, agreement, counting.back());
      if (is_stale) break;
      room = std::min(room, limit->hours - counting.back().used_before);
    }
    if (is_stale) {
      used_up.push_back(counting.back());
      continue;
    }
    for (const LimitUse& use : counting) limits_.add(use, agreement, entry, room);
    RatedEntry one = whole;
    one.hours = room;
    one.rate = entry.hourly_rate.value_or(piece.is_weighed ? last_multipliers(chain).rate_before
                                                           : chain.rate);
    check_rate(terms_, entry.work_role, entry.work_type, one.rate);
    one.overage_rate = entry.overage_rate;
    if (!one.overage_rate && chain.overage) {
      one.overage_rate = apply(chain.overage->method, chain.overage->value, one.rate);
    }
    piece.limits = used_up;
    piece.limits.insert(piece.limits.end(), counting.begin(), counting.end());
    if (tells_piece || !piece.limits.empty()) one.piece = std::make_shared<EntryPiece>(piece);
    rated.push_back(std::move(one));
    left -= room;
    if (left.is_zero()) return;
    piece.is_first = false;
    piece.hours_from += room;
  }
}

}  // namespace billing
