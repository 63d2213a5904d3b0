// First what the block holds, then the outcome.
#include "blocks/overage_outcome.h"

#include "blocks/split_entry.h"

namespace billing {

OverageResult run_past_end(const OverageTerms& terms, const Decimal& block_left,
                           const Decimal& need) {
  const EntrySplit split = split_entry(block_left, need, Decimal::from_integer(1));
  OverageResult result;
  result.covered = split.covered;
  result.overage = split.beyond;
  result.left = split.left;
  switch (terms.outcome) {
    case OverageOutcome::bill_at_rate:
      result.billed = split.beyond * terms.rate;
      break;
    case OverageOutcome::additional_block:
      result.blocks = divide(split.beyond, terms.block_size, 0, Rounding::ceiling);
      result.billed = result.blocks * terms.block_price;
      result.left += result.blocks * terms.block_size - split.beyond;
      break;
    case OverageOutcome::roll_to_next:
      result.owed = split.beyond;
      break;
  }
  return result;
}

}  // namespace billing
