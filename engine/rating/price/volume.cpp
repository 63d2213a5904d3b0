// Volume: the tier in which the whole quantity ends prices all of it, so one unit more can cost
// less.
#include "rating/price/models.h"
#include "rating/price/tiers.h"

namespace billing {
namespace {

Price price_whole(const Pricing& pricing, const Decimal& quantity) {
  const Index index = find_tier(pricing.tiers, quantity);
  const PriceTier& tier = pricing.tiers[index];
  Price price;
  if (tier.flat) price.add(PricePartKind::flat, index, Decimal::from_integer(1), *tier.flat);
  if (tier.unit_price && !quantity.is_zero()) {
    if (tier.package_size) {
      price.add(PricePartKind::packages, index, count_packages(quantity, *tier.package_size),
                *tier.unit_price);
    } else {
      price.add(PricePartKind::units, index, quantity, *tier.unit_price);
    }
  }
  return price;
}

}  // namespace

Price price_volume(const Pricing& pricing, const Usage& usage) {
  Price price = price_whole(pricing, usage.before + usage.quantity);
  if (!usage.first) {
    price.add(PricePartKind::billed_before, kNowhere, Decimal::from_integer(1),
              -price_whole(pricing, usage.before).amount);
  }
  return price;
}

}  // namespace billing
