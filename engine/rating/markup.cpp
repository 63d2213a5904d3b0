// cost x (100 + percent) / 100.
#include "rating/markup.h"

namespace billing {

Decimal mark_up(const Decimal& cost, const Decimal& percent) {
  return cost * (Decimal::from_integer(100) + percent) * Decimal::from_parts(1, 2);
}

}  // namespace billing
