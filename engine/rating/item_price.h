// What an expense or a product costs the customer.
#pragma once

#include <span>

#include "rating/rated_entry.h"

namespace billing {

// Of one unit, exact: its price, or its cost with the mark-up.
Decimal price_item(const Item& item);

RatedEntry rate_item(const Terms& terms, ItemRef ref, Placement placement);

}  // namespace billing
