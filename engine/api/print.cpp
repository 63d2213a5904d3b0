// Numbers keep their exact value and get at least the digits that people expect.
#include "api/print.h"

#include "api/words.h"

namespace billing {
std::string print_hours(const Decimal& hours) { return hours.to_string(kHoursDigitsPrinted); }

std::string print_price(const Terms& terms, const Decimal& price) {
  return price.to_string(terms.provider.currency.digits);
}

std::string print_block(const Terms& terms, BlockUnit unit, const Decimal& quantity) {
  switch (unit) {
    case BlockUnit::hours:
      return print_hours(quantity);
    case BlockUnit::amount:
      return print_price(terms, quantity);
    case BlockUnit::incidents:
      break;
  }
  return quantity.to_string();
}

std::string print_block_units(const Terms& terms, BlockUnit unit, const Decimal& quantity) {
  const std::string number = print_block(terms, unit, quantity);
  if (unit == BlockUnit::amount) return number;
  if (unit == BlockUnit::hours) return number + " hours";
  return number + (quantity == Decimal::from_integer(1) ? " incident" : " incidents");
}

JsonText print_period(Period period) {
  return {{"start", period.start.to_string()}, {"end", period.end.to_string()}};
}

std::string print_field(const CoverageCondition& condition) {
  return condition.field == EntryField::custom ? "fields/" + condition.custom_field
                                               : std::string(to_string(condition.field));
}

}  // namespace billing
