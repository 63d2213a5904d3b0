// Entry by entry; the pieces of one stand beside each other.
#include "blocks/weighed_units.h"

#include <algorithm>

#include "blocks/draw_factor.h"
#include "money/split_growing.h"

namespace billing {
namespace {

// `pieces`: in `rated`, all of one entry.
void weigh_entry(const Terms& terms, Index agreement, const TimeEntry& entry,
                 std::span<const Index> pieces, RoundedTogether& together,
                 std::vector<RatedEntry>& rated) {
  const Block& block = *terms.agreements[agreement].block;
  std::vector<Decimal> weights;
  EntryPiece::Units units;
  for (const Index index : pieces) {
    const RatedEntry& one = rated[index];
    const Decimal minutes = one.piece ? one.piece->work.minutes : entry.minutes;
    weights.push_back(minutes * draw_factor(block, entry, one.work_time));
    units.weighed_total += weights.back();
  }
  units.weighed_before = together.minutes_before(entry, agreement, units.weighed_total);
  units.of_entry = bill_hours(terms, entry, agreement, units.weighed_before, units.weighed_total);
  const std::vector<Decimal> split =
      split_growing(units.of_entry, weights, terms.provider.hours_digits);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    RatedEntry& one = rated[pieces[i]];
    EntryPiece piece;
    if (one.piece) {
      piece = *one.piece;
    } else {
      piece.work = split_by_work_time(terms, entry).front();
      piece.entry_hours = one.hours;
      piece.rounded_as = agreement;
      piece.weighed_total = entry.minutes;
    }
    units.units = split[i];
    piece.drawn = units;
    one.piece = std::make_shared<EntryPiece>(std::move(piece));
    units.weighed_from += weights[i];
  }
}

}  // namespace

void weigh_units(const Terms& terms, Index agreement, std::span<const TimeEntry> entries,
                 std::span<const Index> drawing, std::vector<RatedEntry>& rated) {
  const Block& block = *terms.agreements[agreement].block;
  if (terms.policies.multiplier_order != MultiplierOrder::before_rounding) return;
  if (block.unit != BlockUnit::hours || block.draw_factors.empty()) return;
  RoundedTogether together(terms);
  for (std::size_t first = 0; first < drawing.size();) {
    const Index entry = rated[drawing[first]].entry;
    const auto is_piece = [&](std::size_t at) {
      const RatedEntry& one = rated[drawing[at]];
      return one.entry == entry && one.rest_of == kNowhere;
    };
    std::size_t last = first;
    while (last < drawing.size() && is_piece(last)) ++last;
    if (last > first) {
      weigh_entry(terms, agreement, entries[entry], drawing.subspan(first, last - first), together,
                  rated);
    }
    first = std::max(last, first + 1);
  }
}

}  // namespace billing
