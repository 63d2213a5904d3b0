// Flat: one amount a period, whatever the quantity.
#include "rating/price/models.h"

namespace billing {

Price price_flat(const Pricing& pricing, const Usage& usage) {
  Price price;
  if (usage.first) {
    price.add(PricePartKind::flat, kNowhere, Decimal::from_integer(1), pricing.amount);
  }
  return price;
}

}  // namespace billing
