// Percentage: a share of an amount of money. A negative amount, such as a refund, gives a credit.
#include "rating/price/models.h"

namespace billing {

Price price_percentage(const Pricing& pricing, const Usage& usage) {
  Price price;
  price.add(PricePartKind::percentage, kNowhere, usage.quantity, pricing.percent);
  return price;
}

}  // namespace billing
