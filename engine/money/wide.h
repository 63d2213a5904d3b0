// Whole numbers wider than a coefficient: what decimal.cpp and rounding.cpp need between two steps
// of one operation, so that a result that fits is never lost to an intermediate that does not.
#pragma once

#include <array>
#include <cstdint>

#include "money/decimal.h"

namespace billing {

__extension__ using UInt128 = unsigned __int128;

// 10^exponent for 0 to Decimal::kDigitsMax.
UInt128 power_of_ten(int exponent);
// |value|; also of the most negative one, which has no positive counterpart in Int128.
UInt128 magnitude(Int128 value);
bool fits_64_bits(Int128 value);

// Unsigned, 384 bits: room for the 114 digits of coefficient x 10^76, the widest numerator that
// a division of two Decimals can need.
class Wide {
 public:
  explicit Wide(UInt128 value);

  Wide& operator*=(UInt128 factor);    // std::logic_error beyond 384 bits.
  UInt128 divide_by(UInt128 divisor);  // Becomes the quotient, returns the remainder.
  void increment();
  bool fits_128_bits() const;
  UInt128 low_128_bits() const;

 private:
  std::array<std::uint64_t, 6> limbs_{};  // Least significant first.
};

// value x 10^-scale, negated if `negative`. BillingError "decimal.overflow" if it does not fit.
Decimal to_decimal(Wide value, int scale, bool negative);

}  // namespace billing
