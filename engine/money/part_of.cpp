// Divided once, to the currency's digits.
#include "money/part_of.h"

namespace billing {

Money part_of(Money amount, const Decimal& part, const Decimal& whole, Rounding rounding) {
  const Currency currency = amount.currency();
  const Decimal exact = amount.to_decimal() * part;
  return round_to_money(divide(exact, whole, currency.digits, rounding), currency, rounding);
}

}  // namespace billing
