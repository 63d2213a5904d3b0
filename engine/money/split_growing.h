// A number split so that its parts add up to it and none changes one before it.
#pragma once

#include <span>
#include <vector>

#include "money/decimal.h"

namespace billing {

// In proportion to `weights`, of which there is one at least: each part is what the running sum,
// rounded to `digits` half away from zero, grows by; the last is what is left. Without any weight
// the first has all.
std::vector<Decimal> split_growing(const Decimal& amount, std::span<const Decimal> weights,
                                   int digits);

}  // namespace billing
