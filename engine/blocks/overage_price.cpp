// Rate, factor, discount; exact, since only lines are rounded.
#include "blocks/overage_price.h"

#include "blocks/draw_factor.h"
#include "blocks/most_specific.h"

namespace billing {
namespace {

bool is_billed(Overage overage) {
  return overage != Overage::refuse && overage != Overage::next_agreement;
}

}  // namespace

const OverageRate* find_overage_rate(const Block& block, const RatedEntry& rated,
                                     const TimeEntry& entry) {
  if (entry.overage_rate) return nullptr;
  return most_specific(block.overage_rates, entry, rated.work_time);
}

Decimal overage_rate(const Terms& terms, const Block& block, const RatedEntry& rated,
                     const TimeEntry& entry) {
  if (block.overage != Overage::bill_overage_rate) return rated.rate;
  const OverageRate* own = find_overage_rate(block, rated, entry);
  const Decimal rate = own == nullptr ? rated.overage_rate.value_or(rated.rate)
                                      : apply(own->method, own->value, rated.rate);
  check_rate(terms, entry.work_role, entry.work_type, rate);
  return rate;
}

Decimal overage_price(const Terms& terms, const Block& block, const RatedEntry& rated,
                      const TimeEntry& entry) {
  Decimal price = overage_rate(terms, block, rated, entry);
  if (!is_billed(block.overage)) return price;
  if (block.overage_by_factor) price = price * draw_factor(block, entry, rated.work_time);
  if (block.overage_discount_percent) {
    price = price * discount_factor(*block.overage_discount_percent);
  }
  return price;
}

Decimal discount_factor(const Decimal& percent) {
  return Decimal::from_integer(1) - percent * Decimal::from_parts(1, 2);
}

}  // namespace billing
