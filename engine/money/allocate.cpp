// Largest remainder, in whole minor units.
#include "money/allocate.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "money/wide.h"

namespace billing {

std::vector<Money> allocate(Money total, std::span<const std::int64_t> weights) {
  UInt128 weight_sum = 0;
  for (const std::int64_t weight : weights) {
    if (weight < 0) throw std::logic_error("allocate: a weight is negative");
    weight_sum += static_cast<UInt128>(weight);
  }
  if (weight_sum == 0) throw std::logic_error("allocate: no weight is above zero");

  // In magnitudes, so that a credit note splits as its invoice did.
  const UInt128 units = magnitude(total.minor_units());
  UInt128 left_over = units;
  std::vector<UInt128> parts;
  std::vector<UInt128> remainders;  // All over weight_sum, so they compare as they are.
  for (const std::int64_t weight : weights) {
    const UInt128 product = units * static_cast<UInt128>(weight);
    parts.push_back(product / weight_sum);
    remainders.push_back(product % weight_sum);
    left_over -= parts.back();
  }

  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
  for (std::size_t i = 0; i < left_over; ++i) ++parts[order[i]];

  std::vector<Money> result;
  for (const UInt128 part : parts) {
    const auto part_units = static_cast<Int128>(part);
    const Int128 signed_units = total.minor_units() < 0 ? -part_units : part_units;
    result.push_back(
        Money::from_minor_units(static_cast<std::int64_t>(signed_units), total.currency()));
  }
  return result;
}

}  // namespace billing
