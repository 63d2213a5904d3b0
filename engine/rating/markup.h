// What consumption costs the customer: the provider's cost and a percentage on it.
#pragma once

#include "money/decimal.h"

namespace billing {

// Exact. Below zero it is a discount on list, and a credit of the vendor's stays a credit
// (third party: Sync 365).
Decimal mark_up(const Decimal& cost, const Decimal& percent);

}  // namespace billing
