// Graduated: each tier prices only what falls inside it, in units, packages or percent.
#include <algorithm>

#include "rating/price/models.h"

namespace billing {
namespace {

// A tier's share of the usage: above `bottom`, up to and with `top`.
struct Reach {
  Decimal floor;  // Where the tier begins.
  Decimal bottom;
  Decimal top;
};

void add_units(const PriceTier& tier, Index index, const Reach& reach, Price& price) {
  const Decimal units = reach.top - reach.bottom;
  if (tier.percent) price.add(PricePartKind::percentage, index, units, *tier.percent);
  if (!tier.unit_price) return;
  if (!tier.package_size) return price.add(PricePartKind::units, index, units, *tier.unit_price);
  // Packages are counted from the tier's own beginning (documented: Kill Bill's tiered blocks).
  const Decimal needed = count_packages(reach.top - reach.floor, *tier.package_size);
  const Decimal started = count_packages(reach.bottom - reach.floor, *tier.package_size);
  price.add(PricePartKind::packages, index, needed - started, *tier.unit_price);
}

}  // namespace

Price price_graduated(const Pricing& pricing, const Usage& usage) {
  const Decimal end = usage.before + usage.quantity;
  Price price;
  Decimal floor;
  for (Index i = 0; i < pricing.tiers.size(); ++i) {
    const PriceTier& tier = pricing.tiers[i];
    const Decimal top = tier.up_to ? std::min(end, *tier.up_to) : end;
    const Decimal bottom = std::max(usage.before, floor);
    const bool unused = i == 0 && end.is_zero();
    if (bottom < top || unused) add_units(tier, i, {floor, bottom, top}, price);
    const bool enters_first = usage.first && usage.before.is_zero();
    const bool enters = i == 0 ? enters_first : usage.before <= floor && floor < end;
    if (enters && tier.flat) {
      price.add(PricePartKind::flat, i, Decimal::from_integer(1), *tier.flat);
    }
    if (!tier.up_to || end <= *tier.up_to) break;
    floor = *tier.up_to;
  }
  return price;
}

}  // namespace billing
