// Package: so many units for one amount; a started package is charged whole.
#include "money/rounding.h"
#include "rating/price/models.h"

namespace billing {

Decimal count_packages(const Decimal& quantity, const Decimal& size) {
  return divide(quantity, size, 0, Rounding::ceiling);
}

Price price_package(const Pricing& pricing, const Usage& usage) {
  // What was used before has paid for the rest of its last package.
  const Decimal started = count_packages(usage.before, pricing.package_size);
  const Decimal needed = count_packages(usage.before + usage.quantity, pricing.package_size);
  Price price;
  price.add(PricePartKind::packages, kNowhere, needed - started, pricing.amount);
  return price;
}

}  // namespace billing
