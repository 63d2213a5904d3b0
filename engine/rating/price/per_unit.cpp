// Per unit: quantity x price. A fraction of a unit costs that fraction; a return is a credit.
#include "rating/price/models.h"

namespace billing {

Price price_per_unit(const Pricing& pricing, const Usage& usage) {
  Price price;
  price.add(PricePartKind::units, kNowhere, usage.quantity, pricing.unit_price);
  return price;
}

}  // namespace billing
