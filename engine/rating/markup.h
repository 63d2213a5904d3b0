// What the customer pays for what the provider buys in.
#pragma once

#include "book/mark_up.h"

namespace billing {

// Of `quantity` units that cost `cost` together. Exact. A percentage below zero is a discount on
// list, and a credit of the vendor's stays a credit (third party: Sync 365).
Decimal apply_mark_up(const MarkUp& mark_up, const Decimal& cost, const Decimal& quantity);

}  // namespace billing
