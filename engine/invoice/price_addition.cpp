// The model, then the limits.
#include "invoice/price_addition.h"

namespace billing {

Price price_addition(const Provider& provider, const Pricing& pricing, const Decimal& charged) {
  Price price = price_by_model(pricing, {charged});
  Decimal printed;
  for (const PricePart& part : price.parts) {
    printed += provider.to_money(part.amount).to_decimal();
  }
  add_limits(pricing, printed, price);
  return price;
}

std::int64_t parts_max(const Pricing& pricing) {
  // Units and flat of each tier, or one part; and a minimum or a maximum.
  const auto tiers = static_cast<std::int64_t>(pricing.tiers.size());
  return (tiers == 0 ? 1 : 2 * tiers) + 1;
}

Decimal line_price(const PricePart& part) {
  if (part.kind != PricePartKind::percentage) return part.unit_price;
  return part.unit_price * Decimal::from_parts(1, 2);
}

}  // namespace billing
