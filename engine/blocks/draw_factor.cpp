// The most specific factor counts.
#include "blocks/draw_factor.h"

#include "blocks/most_specific.h"

namespace billing {

Decimal draw_factor(const Block& block, const TimeEntry& entry, WorkTime work_time) {
  const DrawFactor* found = most_specific(block.draw_factors, entry, work_time);
  return found == nullptr ? Decimal::from_integer(1) : found->factor;
}

Decimal quantity_of(const Block& block, const RatedEntry& rated,
                    std::span<const TimeEntry> entries) {
  switch (block.unit) {
    case BlockUnit::hours:
      if (rated.piece && rated.piece->drawn) return rated.piece->drawn->units;
      return rated.hours * draw_factor(block, entries[rated.entry], rated.work_time);
    case BlockUnit::amount:
      return rated.worth();
    case BlockUnit::incidents:
      return Decimal::from_integer(1);
  }
  return {};
}

}  // namespace billing
