// Draw what there is; turn the rest back into hours.
#include "blocks/split_entry.h"

#include <algorithm>

namespace billing {

EntrySplit split_entry(const Decimal& block_left, const Decimal& hours, const Decimal& factor) {
  const Decimal need = hours * factor;
  EntrySplit split;
  split.covered = std::min(block_left, need);
  split.left = block_left - split.covered;
  split.beyond = need - split.covered;
  if (!split.beyond.is_zero()) split.beyond_hours = Ratio(split.beyond, factor);
  return split;
}

}  // namespace billing
