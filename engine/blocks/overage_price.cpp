// Rate, factor, discount; exact, since only lines are rounded.
#include "blocks/overage_price.h"

#include "blocks/draw_factor.h"

namespace billing {
namespace {

bool is_billed(Overage overage) {
  return overage == Overage::bill_overage_rate || overage == Overage::bill_own_rate ||
         overage == Overage::sell_block;
}

}  // namespace

Decimal overage_rate(const Block& block, const RatedEntry& rated) {
  if (block.overage != Overage::bill_overage_rate) return rated.rate;
  return rated.overage_rate.value_or(rated.rate);
}

Decimal overage_price(const Block& block, const RatedEntry& rated, const TimeEntry& entry) {
  Decimal price = overage_rate(block, rated);
  if (!is_billed(block.overage)) return price;
  if (block.overage_by_factor) price = price * draw_factor(block, entry);
  if (block.overage_discount_percent) {
    price = price * discount_factor(*block.overage_discount_percent);
  }
  return price;
}

Decimal discount_factor(const Decimal& percent) {
  return Decimal::from_integer(1) - percent * Decimal::from_parts(1, 2);
}

}  // namespace billing
