// What work past the end of a block leads to: the three steps that the seed article names.
#pragma once

#include "money/decimal.h"

namespace billing {

enum class OverageOutcome {
  bill_at_rate,
  additional_block,  // As many as it takes, sold at once; what is left of the last one stays.
  roll_to_next,      // Owed, and taken from the next grant.
};

struct OverageTerms {
  OverageOutcome outcome = OverageOutcome::bill_at_rate;
  Decimal rate;         // Per unit of the block.
  Decimal block_size;   // Above zero for additional_block.
  Decimal block_price;  // Of one.
};

struct OverageResult {
  Decimal covered;
  Decimal overage;
  Decimal blocks;  // Sold.
  Decimal billed;
  Decimal left;
  Decimal owed;
};

OverageResult run_past_end(const OverageTerms& terms, const Decimal& block_left,
                           const Decimal& need);

}  // namespace billing
