// How many units an addition has, day after day.
#pragma once

#include <vector>

#include "book/book.h"

namespace billing {

struct DatedQuantity {
  Date from;  // Until the next one's.
  Decimal quantity;
};

// The addition's quantities in `span`, ascending: the first from `span.start`, the others inside
// it. Included units are still in them.
std::vector<DatedQuantity> quantities_in(const Addition& addition, Period span);

}  // namespace billing
