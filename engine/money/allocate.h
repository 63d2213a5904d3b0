// The one place that splits money.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "money/money.h"

namespace billing {

// Splits `total` in proportion to `weights` (each zero or more, not all zero: a bug otherwise,
// std::logic_error). The parts always add up to `total`: what is left over goes one minor unit at
// a time to the largest remainders first, and to earlier parts on a tie. A negative total splits
// as the positive one does, negated.
std::vector<Money> allocate(Money total, std::span<const std::int64_t> weights);

}  // namespace billing
