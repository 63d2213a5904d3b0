// Free units come off first, before any tier or package.
#include "rating/price/free_units.h"

#include <algorithm>

namespace billing {

Decimal charged_units(const Decimal& quantity, const Decimal& included) {
  if (quantity.is_negative()) return quantity;
  return std::max(quantity - included, Decimal{});
}

Usage charged_usage(const Usage& usage, const Decimal& included) {
  const Decimal before = charged_units(usage.before, included);
  const Decimal all = charged_units(usage.before + usage.quantity, included);
  return {all - before, before, usage.first};
}

}  // namespace billing
