// Rate, then discount; exact, since only lines are rounded.
#include "blocks/overage_price.h"

namespace billing {

Decimal overage_rate(const Block& block, const RatedEntry& rated) {
  if (block.overage != Overage::bill_overage_rate) return rated.rate;
  return rated.overage_rate.value_or(rated.rate);
}

Decimal overage_price(const Block& block, const RatedEntry& rated) {
  const Decimal rate = overage_rate(block, rated);
  const std::optional<Decimal>& discount = block.overage_discount_percent;
  const bool is_billed = block.overage == Overage::bill_overage_rate ||
                         block.overage == Overage::bill_own_rate ||
                         block.overage == Overage::sell_block;
  return discount && is_billed ? rate * discount_factor(*discount) : rate;
}

Decimal discount_factor(const Decimal& percent) {
  return Decimal::from_integer(1) - percent * Decimal::from_parts(1, 2);
}

}  // namespace billing
