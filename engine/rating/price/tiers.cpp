// Order, ends and prices of tiers.
#include "rating/price/tiers.h"

#include <algorithm>

namespace billing {

std::vector<FaultyTier> check_tiers(std::span<const PriceTier> tiers) {
  std::vector<FaultyTier> faults;
  Decimal floor;
  for (Index i = 0; i < tiers.size(); ++i) {
    const PriceTier& tier = tiers[i];
    const bool last = i + 1 == tiers.size();
    if (tier.up_to) {
      if (*tier.up_to <= floor) faults.push_back({i, TierFault::not_ascending});
      if (last) faults.push_back({i, TierFault::closed});
      floor = std::max(floor, *tier.up_to);
    } else if (!last) {
      faults.push_back({i, TierFault::open_too_soon});
    }
    if (!tier.unit_price && !tier.percent && !tier.flat) {
      faults.push_back({i, TierFault::without_price});
    }
  }
  return faults;
}

Index find_tier(std::span<const PriceTier> tiers, const Decimal& quantity) {
  const auto ends_in = [&](const PriceTier& tier) {
    return !tier.up_to || quantity <= *tier.up_to;
  };
  return static_cast<Index>(std::find_if(tiers.begin(), tiers.end(), ends_in) - tiers.begin());
}

}  // namespace billing
