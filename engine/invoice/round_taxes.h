// Tax amounts of one invoice, a rate each, rounded as its provider rounds them.
#pragma once

#include <span>
#include <vector>

#include "book/provider.h"
#include "money/decimal.h"

namespace billing {

struct TaxedAmounts {
  Decimal percent;
  std::vector<Decimal> nets;  // Of the lines that carry the rate.
};

// One amount for each of `rates`, to `digits` after the point. Rounded once, each gets what the
// running total grows by, so that they add up to the total: none is off by a whole unit.
std::vector<Decimal> round_taxes(std::span<const TaxedAmounts> rates, TaxRounding policy,
                                 int digits, Rounding mode);

}  // namespace billing
