// When to tell that a block runs low.
#pragma once

#include <span>
#include <vector>

#include "money/decimal.h"

namespace billing {

// The levels, in percent used, that have been reached: at a level it is reached (documented: Halo,
// 18 of 20 hours used with a threshold of 10 % left; Atera).
std::vector<Decimal> reached_levels(const Decimal& granted, const Decimal& used,
                                    std::span<const Decimal> percent_used);

}  // namespace billing
