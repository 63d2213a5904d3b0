// Whole minor units, checked: nothing wraps and no two currencies meet.
#include "money/money.h"

#include <limits>
#include <stdexcept>

#include "money/error.h"

namespace billing {
namespace {

[[noreturn]] void throw_too_large() {
  throw BillingError("money.overflow", "An amount of money is too large.");
}

}  // namespace

Decimal Money::to_decimal() const { return Decimal::from_parts(minor_units_, currency_.digits); }

std::string Money::to_string() const { return to_decimal().to_string(currency_.digits); }

Money& Money::operator+=(Money other) {
  if (currency_ != other.currency_) throw std::logic_error("Money: currencies are mixed");
  std::int64_t result = 0;
  if (__builtin_add_overflow(minor_units_, other.minor_units_, &result)) throw_too_large();
  return *this = Money(result, currency_);
}

Money& Money::operator-=(Money other) {
  if (currency_ != other.currency_) throw std::logic_error("Money: currencies are mixed");
  std::int64_t result = 0;
  if (__builtin_sub_overflow(minor_units_, other.minor_units_, &result)) throw_too_large();
  return *this = Money(result, currency_);
}

Money Money::operator-() const {
  if (minor_units_ == std::numeric_limits<std::int64_t>::min()) throw_too_large();
  return Money(-minor_units_, currency_);
}

}  // namespace billing
