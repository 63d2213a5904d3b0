// An exact fraction, for what has to be divided before it may be rounded: a day of 31, two thirds
// of a price. Rounding it is the only way back to a decimal.
#pragma once

#include "money/rounding.h"

namespace billing {

class Ratio {
 public:
  Ratio() = default;  // 0/1.
  explicit Ratio(const Decimal& value) : dividend_(value) {}
  // BillingError "decimal.divide_by_zero" for a divisor of zero.
  Ratio(const Decimal& dividend, const Decimal& divisor);

  const Decimal& dividend() const { return dividend_; }
  const Decimal& divisor() const { return divisor_; }
  Decimal round(int digits, Rounding mode) const;

  // Kept as the source wrote them: nothing is reduced, so very long sums overflow, as Decimal does.
  friend Ratio operator+(const Ratio& a, const Ratio& b);
  friend Ratio operator*(const Ratio& a, const Ratio& b);
  friend bool operator==(const Ratio& a, const Ratio& b);  // By value: 1/2 is 2/4.

 private:
  Decimal dividend_;
  Decimal divisor_ = Decimal::from_integer(1);
};

}  // namespace billing
