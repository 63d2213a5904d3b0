// The one division of a deferred amount.
#include "posting/deferral.h"

#include "money/rounding.h"

namespace billing {

Money part_of(const Provider& provider, Money amount, const Decimal& part, const Decimal& whole) {
  const Currency currency = amount.currency();
  return round_to_money(
      divide(amount.to_decimal() * part, whole, currency.digits, provider.rounding), currency,
      provider.rounding);
}

}  // namespace billing
