// Minimum and maximum of a charge.
#include "rating/price/limits.h"

#include <algorithm>

namespace billing {

Decimal below_minimum(const Decimal& amount, const Decimal& minimum) {
  return std::max(minimum - amount, Decimal{});
}

Decimal above_maximum(const Decimal& before, const Decimal& amount, const Decimal& maximum) {
  const Decimal above = std::max(before + amount - maximum, Decimal{});
  return std::min(above, std::max(amount, Decimal{}));
}

}  // namespace billing
