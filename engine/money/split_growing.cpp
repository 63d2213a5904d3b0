// Rounded on the running sum.
#include "money/split_growing.h"

#include "money/rounding.h"

namespace billing {

std::vector<Decimal> split_growing(const Decimal& amount, std::span<const Decimal> weights,
                                   int digits) {
  std::vector<Decimal> parts(weights.size());
  Decimal total;
  for (const Decimal& weight : weights) total += weight;
  if (total.is_zero()) {
    parts.front() = amount;
    return parts;
  }
  Decimal running, before;
  for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
    running += weights[i];
    const Decimal grown = divide(amount * running, total, digits, Rounding::half_away_from_zero);
    parts[i] = grown - before;
    before = grown;
  }
  parts.back() = amount - before;
  return parts;
}

}  // namespace billing
