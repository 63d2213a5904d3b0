// The maximum takes from what is left before the minimum would add to it.
#include "blocks/carry_over.h"

#include <algorithm>

namespace billing {

CarriedOver carry_over(const CarryOver& policy, const Decimal& left) {
  CarriedOver carried;
  carried.kept = policy.percent ? left * *policy.percent * Decimal::from_parts(1, 2) : left;
  if (policy.maximum) carried.kept = std::min(carried.kept, *policy.maximum);
  carried.lost = left - carried.kept;
  Decimal least = policy.minimum.value_or(Decimal{});
  if (policy.maximum) least = std::min(least, *policy.maximum);
  carried.added = std::max(least - carried.kept, Decimal{});
  return carried;
}

Decimal grant_up_to(const Decimal& balance, const Decimal& grant, const Decimal& cap) {
  return std::min(balance + grant, cap);
}

}  // namespace billing
