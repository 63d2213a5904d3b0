// Random numbers that are the same everywhere: the standard fixes the engine's output, but not that
// of its distributions. A property test captures the seed, so a failure is one number.
#pragma once

#include <cstdint>
#include <random>

#include "money/decimal.h"

namespace billing::testing {

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  // From `first` to `last`, both included.
  std::int64_t between(std::int64_t first, std::int64_t last) {
    const auto count = static_cast<std::uint64_t>(last) - static_cast<std::uint64_t>(first) + 1;
    const std::uint64_t step = count == 0 ? engine_() : engine_() % count;
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(first) + step);
  }

  // Up to `digits_max` digits, of which up to `scale_max` after the point. Every length is as
  // likely as any other, and nines and zeros come in runs: that is where carries are.
  Decimal decimal(int digits_max = Decimal::kDigitsMax, int scale_max = Decimal::kDigitsMax) {
    const std::int64_t digits = between(0, digits_max);
    const bool in_runs = between(0, 2) == 0;
    Int128 coefficient = 0;
    for (std::int64_t i = 0; i < digits; ++i) {
      const std::int64_t digit = in_runs ? between(0, 1) * 9 : between(0, 9);
      coefficient = coefficient * 10 + digit;
    }
    const auto scale = static_cast<int>(between(0, scale_max));
    return Decimal::from_parts(between(0, 1) == 0 ? coefficient : -coefficient, scale);
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace billing::testing
