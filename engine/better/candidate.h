// Other terms for an agreement's block: how much is sold, counted in what, kept how long, and what
// work past its end costs.
#pragma once

#include <vector>

#include "book/agreement.h"

namespace billing {

struct BlockTerms {
  int size_percent = 100;  // Of the units that are signed, and of what they are sold for.
  BlockUnit unit = BlockUnit::hours;
  bool carries_over = false;  // All that is left, without an end; else nothing.
  Overage overage = Overage::bill_own_rate;
};

// Sizes as percentages: `from`, every `step`, up to `to`.
struct BlockSizes {
  int from = 50;
  int to = 200;
  int step = 10;
};

// Why a search is narrower than it could be.
struct SearchLimits {
  bool has_one_unit = false;  // No hour price, so hours and money cannot be turned into each other.
  bool has_one_size = false;  // Nobody says what more or fewer units would be sold for.
};

SearchLimits limits_of(const Agreement& agreement);

// By unit, carry-over and overage, then size.
std::vector<BlockTerms> block_candidates(const Agreement& agreement, const BlockSizes& sizes);

// The agreement with these terms for its block; whatever else is signed stays. Prices grow with the
// size (assumption: no discount for more): what the block is sold for, or the fee that it is a part
// of, by the block's hour price. nullopt: the fee would fall below zero.
std::optional<Agreement> with_block_terms(const Agreement& agreement, const BlockTerms& terms);

}  // namespace billing
