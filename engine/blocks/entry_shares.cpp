// Adds an entry's movements up, then turns units into hours or money.
#include "blocks/entry_shares.h"

#include <array>
#include <unordered_map>

#include "blocks/draw_factor.h"
#include "money/rounding.h"

namespace billing {
namespace {

constexpr int kSplitHoursDigits = 6;

struct Units {
  Index rated = kNowhere;
  std::array<Decimal, 3> of;  // By ShareKind.
  ShareKind last = ShareKind::covered;
};

std::vector<Units> add_up(const BlockHistory& history) {
  std::vector<Units> all;
  std::unordered_map<Index, std::size_t> place;
  for (const Movement& movement : history.movements) {
    if (movement.rated == kNowhere) continue;
    const auto [at, is_new] = place.try_emplace(movement.rated, all.size());
    if (is_new) all.push_back({movement.rated, {}, ShareKind::covered});
    Units& units = all[at->second];
    const auto add = [&](ShareKind kind, const Decimal& quantity) {
      units.of[static_cast<std::size_t>(kind)] += quantity;
      units.last = kind;
    };
    if (movement.kind == MovementKind::draw) add(ShareKind::covered, -movement.quantity);
    if (movement.kind == MovementKind::owe) add(ShareKind::owed, -movement.quantity);
    if (movement.kind == MovementKind::overage || !movement.beyond.is_zero()) {
      add(ShareKind::beyond, movement.beyond);
    }
  }
  return all;
}

}  // namespace

Decimal hours_drawn(const Block& block, const RatedEntry& rated, std::span<const TimeEntry> entries,
                    const Decimal& units) {
  const Decimal needed = quantity_of(block, rated, entries);
  if (needed == rated.hours) return units;
  return divide(units * rated.hours, needed, kSplitHoursDigits, Rounding::half_away_from_zero);
}

std::vector<EntryShare> share_entries(const Block& block, const BlockHistory& history,
                                      std::span<const RatedEntry> rated,
                                      std::span<const TimeEntry> entries) {
  std::vector<EntryShare> shares;
  for (const Units& units : add_up(history)) {
    const RatedEntry& of = rated[units.rated];
    int kinds = 0;
    for (const Decimal& quantity : units.of) kinds += quantity.is_zero() ? 0 : 1;
    if (kinds < 2) {
      shares.push_back({units.rated, units.last, false, of.hours, of.worth()});
      continue;
    }
    Decimal hours_left = of.hours;
    for (std::size_t i = 0; i < units.of.size(); ++i) {
      if (units.of[i].is_zero()) continue;
      EntryShare share{units.rated, static_cast<ShareKind>(i), true, {}, units.of[i]};
      if (block.unit == BlockUnit::hours) {
        const bool is_last = share.kind == units.last;
        share.is_part = false;
        share.hours = is_last ? hours_left : hours_drawn(block, of, entries, units.of[i]);
        share.worth = share.hours * of.rate;
        hours_left -= share.hours;
      }
      shares.push_back(share);
    }
  }
  return shares;
}

}  // namespace billing
