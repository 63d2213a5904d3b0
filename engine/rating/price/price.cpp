// The one list of models, and what goes around all of them.
#include "rating/price/price.h"

#include <stdexcept>

#include "money/error.h"
#include "rating/price/limits.h"
#include "rating/price/models.h"

namespace billing {
namespace {

Price price_with(const Pricing& pricing, const Usage& usage) {
  switch (pricing.model) {
    case PriceModel::flat:
      return price_flat(pricing, usage);
    case PriceModel::per_unit:
      return price_per_unit(pricing, usage);
    case PriceModel::package:
      return price_package(pricing, usage);
    case PriceModel::percentage:
      return price_percentage(pricing, usage);
    case PriceModel::graduated:
    case PriceModel::graduated_percentage:
      return price_graduated(pricing, usage);
    case PriceModel::volume:
      return price_volume(pricing, usage);
  }
  throw std::logic_error("unknown price model");
}

}  // namespace

void Price::add(PricePartKind kind, Index tier, const Decimal& quantity,
                const Decimal& unit_price) {
  Decimal part = quantity * unit_price;
  if (kind == PricePartKind::percentage) part = part * Decimal::from_parts(1, 2);
  parts.push_back({kind, tier, quantity, unit_price, part});
  amount += part;
}

bool takes_negative_quantity(PriceModel model) {
  return model == PriceModel::per_unit || model == PriceModel::percentage;
}

Price price_by_model(const Pricing& pricing, const Usage& usage) {
  const bool negative = usage.quantity.is_negative() || usage.before.is_negative();
  if (negative && !takes_negative_quantity(pricing.model)) {
    throw BillingError("price.negative_quantity",
                       "A quantity below zero has no price where prices come in tiers or packages, "
                       "or do not depend on it.");
  }
  return price_with(pricing, usage);
}

void add_limits(const Pricing& pricing, const Decimal& charged, Price& price) {
  const Decimal one = Decimal::from_integer(1);
  if (pricing.maximum) {
    const Decimal above = above_maximum({}, charged, *pricing.maximum);
    if (!above.is_zero()) price.add(PricePartKind::maximum, kNowhere, one, -above);
  }
  if (pricing.minimum) {
    const Decimal missing = below_minimum(charged, *pricing.minimum);
    if (!missing.is_zero()) price.add(PricePartKind::minimum, kNowhere, one, missing);
  }
}

Price price_usage(const Pricing& pricing, const Usage& usage) {
  Price price = price_by_model(pricing, usage);
  add_limits(pricing, price.amount, price);
  return price;
}

}  // namespace billing
