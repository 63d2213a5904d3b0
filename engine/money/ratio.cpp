// Fractions of decimals, multiplied out and never cut off.
#include "money/ratio.h"

#include "money/error.h"

namespace billing {

Ratio::Ratio(const Decimal& dividend, const Decimal& divisor)
    : dividend_(dividend), divisor_(divisor) {
  if (divisor.is_zero()) {
    throw BillingError("decimal.divide_by_zero", "A number is divided by zero.");
  }
}

Decimal Ratio::round(int digits, Rounding mode) const {
  return divide(dividend_, divisor_, digits, mode);
}

Ratio operator+(const Ratio& a, const Ratio& b) {
  if (a.divisor_ == b.divisor_) return {a.dividend_ + b.dividend_, a.divisor_};
  return {a.dividend_ * b.divisor_ + b.dividend_ * a.divisor_, a.divisor_ * b.divisor_};
}

Ratio operator*(const Ratio& a, const Ratio& b) {
  return {a.dividend_ * b.dividend_, a.divisor_ * b.divisor_};
}

bool operator==(const Ratio& a, const Ratio& b) {
  return a.dividend_ * b.divisor_ == b.dividend_ * a.divisor_;
}

}  // namespace billing
