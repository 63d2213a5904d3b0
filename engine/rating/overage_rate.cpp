// First what is meant for overage, then what the work costs anyway.
#include "rating/overage_rate.h"

namespace billing {

Decimal choose_overage_rate(const OverageRates& rates) {
  return rates.overage.value_or(rates.own_rate.value_or(rates.role_rate));
}

}  // namespace billing
