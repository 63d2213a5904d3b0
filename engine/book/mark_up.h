// What the customer pays for what the provider buys in.
#pragma once

#include "money/decimal.h"

namespace billing {

// Third party: Sync 365 (percent, fixed amount or set price, for Azure consumption); schema:
// ConnectWise ProductItem.priceMethod PercentMarkupFromCost.
enum class MarkUpMethod {
  percent,    // Of the cost; below zero it is a discount.
  fixed,      // Added to the cost of each unit.
  set_price,  // Of each unit, whatever it cost.
};

struct MarkUp {
  MarkUpMethod method = MarkUpMethod::percent;
  Decimal value;
  friend bool operator==(const MarkUp&, const MarkUp&) = default;
};

}  // namespace billing
