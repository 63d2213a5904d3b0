// Numbers, money and dates as a test writes them: as text. A text that cannot be read is a mistake
// in the test and stops it.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "calendar/date.h"
#include "money/currency.h"
#include "money/decimal.h"
#include "money/money.h"

namespace billing::testing {

template <typename Value>
Value read_or_stop(const std::optional<Value>& value, std::string_view text) {
  if (!value) throw std::invalid_argument("the test cannot read: " + std::string(text));
  return *value;
}

inline Decimal decimal(std::string_view text) { return read_or_stop(Decimal::parse(text), text); }
inline Date date(std::string_view text) { return read_or_stop(Date::parse(text), text); }
inline Currency currency(std::string_view code) { return read_or_stop(find_currency(code), code); }

}  // namespace billing::testing
