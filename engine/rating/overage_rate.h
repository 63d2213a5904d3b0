// What an hour past the end of a block costs.
#pragma once

#include <optional>

#include "money/decimal.h"

namespace billing {

struct OverageRates {
  std::optional<Decimal> overage;   // The agreement's for overage. Zero is a rate too.
  std::optional<Decimal> own_rate;  // The agreement's for the role.
  Decimal role_rate;                // The price list's.
};

// The first that is set (documented: Autotask, approving and posting labour).
Decimal choose_overage_rate(const OverageRates& rates);

}  // namespace billing
