// Tiers as a price sheet has them: each begins where the one before it ends.
#pragma once

#include <span>
#include <vector>

#include "book/pricing.h"
#include "book/reference.h"

namespace billing {

enum class TierFault {
  not_ascending,  // It ends at or below the one before it, or at or below zero.
  open_too_soon,  // It has no end, so those after it have nowhere to begin.
  closed,         // The last one ends, and what lies above has no price.
  without_price,
};

struct FaultyTier {
  Index tier = kNowhere;
  TierFault fault = TierFault::closed;
  friend bool operator==(const FaultyTier&, const FaultyTier&) = default;
};

// Every fault, in order of tiers; none: any quantity from zero up has a price. A list of tiers is
// never empty.
std::vector<FaultyTier> check_tiers(std::span<const PriceTier> tiers);

// The tier in which `quantity` (zero or more) ends. The tiers must be without fault.
Index find_tier(std::span<const PriceTier> tiers, const Decimal& quantity);

}  // namespace billing
