// Percentage first, then the cap.
#include "blocks/carry_over.h"

#include <algorithm>

namespace billing {

Decimal carry_over(const CarryLimits& limits, const Decimal& unused) {
  Decimal carried = std::max(unused, Decimal{});
  if (limits.percent) carried = carried * *limits.percent * Decimal::from_parts(1, 2);
  return limits.maximum ? std::min(carried, *limits.maximum) : carried;
}

Decimal grant_up_to(const Decimal& balance, const Decimal& grant, const Decimal& cap) {
  return std::min(balance + grant, cap);
}

}  // namespace billing
