// cost x (100 + percent) / 100, cost + quantity x amount, or quantity x price.
#include "rating/markup.h"

namespace billing {

Decimal apply_mark_up(const MarkUp& mark_up, const Decimal& cost, const Decimal& quantity) {
  switch (mark_up.method) {
    case MarkUpMethod::percent:
      return cost * (Decimal::from_integer(100) + mark_up.value) * Decimal::from_parts(1, 2);
    case MarkUpMethod::fixed:
      return cost + quantity * mark_up.value;
    case MarkUpMethod::set_price:
      return quantity * mark_up.value;
  }
  return cost;
}

}  // namespace billing
