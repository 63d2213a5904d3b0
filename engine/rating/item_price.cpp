// A unit price, or the cost marked up.
#include "rating/item_price.h"

#include "rating/markup.h"

namespace billing {

Decimal price_item(const Item& item) {
  if (item.unit_price) return *item.unit_price;
  const Decimal cost = item.unit_cost.value_or(Decimal{});
  return item.mark_up ? apply_mark_up(*item.mark_up, cost, Decimal::from_integer(1)) : cost;
}

RatedEntry rate_item(const Terms& terms, ItemRef ref, Placement placement) {
  const Item& item = item_at(terms, ref);
  RatedEntry rated;
  rated.item = ref;
  rated.placement = placement;
  rated.hours = item.quantity;
  rated.rate = price_item(item);
  rated.on = item.on;
  return rated;
}

}  // namespace billing
