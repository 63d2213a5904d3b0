// The maximum takes from what is left before the minimum would add to it.
#include "blocks/carry_over.h"

#include <algorithm>

namespace billing {

CarriedOver carry_over(const CarryOver& policy, const Decimal& left) {
  CarriedOver carried;
  carried.kept = policy.maximum ? std::min(left, *policy.maximum) : left;
  carried.lost = left - carried.kept;
  Decimal least = policy.minimum.value_or(Decimal{});
  if (policy.maximum) least = std::min(least, *policy.maximum);
  carried.added = std::max(least - carried.kept, Decimal{});
  return carried;
}

}  // namespace billing
