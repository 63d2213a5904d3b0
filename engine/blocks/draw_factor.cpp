// The most specific factor counts.
#include "blocks/draw_factor.h"

namespace billing {

Decimal draw_factor(const Block& block, const TimeEntry& entry) {
  const DrawFactor* found = nullptr;
  int found_rank = -1;
  for (const DrawFactor& factor : block.draw_factors) {
    if (factor.work_role != kNowhere && factor.work_role != entry.work_role) continue;
    if (factor.work_type != kNowhere && factor.work_type != entry.work_type) continue;
    const int rank =
        (factor.work_role != kNowhere ? 2 : 0) + (factor.work_type != kNowhere ? 1 : 0);
    if (rank > found_rank) {
      found = &factor;
      found_rank = rank;
    }
  }
  return found == nullptr ? Decimal::from_integer(1) : found->factor;
}

Decimal quantity_of(const Block& block, const RatedEntry& rated,
                    std::span<const TimeEntry> entries) {
  switch (block.unit) {
    case BlockUnit::hours:
      return rated.hours * draw_factor(block, entries[rated.entry]);
    case BlockUnit::amount:
      return rated.worth();
    case BlockUnit::incidents:
      return Decimal::from_integer(1);
  }
  return {};
}

}  // namespace billing
