// Schoolbook arithmetic on 64-bit limbs: it runs only where 128 bits are not enough.
#include "money/wide.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

#include "money/error.h"

namespace billing {
namespace {

constexpr auto kPowersOfTen = [] {
  std::array<UInt128, Decimal::kDigitsMax + 1> powers{};
  powers[0] = 1;
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();

}  // namespace

UInt128 power_of_ten(int exponent) { return kPowersOfTen.at(static_cast<std::size_t>(exponent)); }

UInt128 magnitude(Int128 value) {
  return value < 0 ? -static_cast<UInt128>(value) : static_cast<UInt128>(value);
}

bool fits_64_bits(Int128 value) { return value == static_cast<std::int64_t>(value); }

Wide::Wide(UInt128 value) {
  limbs_[0] = static_cast<std::uint64_t>(value);
  limbs_[1] = static_cast<std::uint64_t>(value >> 64);
}

Wide& Wide::operator*=(UInt128 factor) {
  const std::array factor_limbs{static_cast<std::uint64_t>(factor),
                                static_cast<std::uint64_t>(factor >> 64)};
  // Two limbs more than needed, so that what would be lost is seen.
  std::array<std::uint64_t, 8> product{};
  for (std::size_t i = 0; i < factor_limbs.size(); ++i) {
    UInt128 carry = 0;
    for (std::size_t j = 0; j < limbs_.size(); ++j) {
      carry += static_cast<UInt128>(limbs_[j]) * factor_limbs[i] + product[i + j];
      product[i + j] = static_cast<std::uint64_t>(carry);
      carry >>= 64;
    }
    product[i + limbs_.size()] = static_cast<std::uint64_t>(carry);
  }
  if (product[6] != 0 || product[7] != 0) throw std::logic_error("Wide: more than 384 bits");
  std::copy_n(product.begin(), limbs_.size(), limbs_.begin());
  return *this;
}

UInt128 Wide::divide_by(UInt128 divisor) {
  UInt128 remainder = 0;
  if (divisor <= std::numeric_limits<std::uint64_t>::max()) {
    for (std::size_t i = limbs_.size(); i-- > 0;) {
      remainder = remainder << 64 | limbs_[i];
      limbs_[i] = static_cast<std::uint64_t>(remainder / divisor);
      remainder %= divisor;
    }
    return remainder;
  }
  // Bit by bit. A divisor has at most 38 digits, so twice the remainder still fits.
  for (std::size_t bit = limbs_.size() * 64; bit-- > 0;) {
    std::uint64_t& limb = limbs_[bit / 64];
    const std::uint64_t mask = std::uint64_t{1} << (bit % 64);
    remainder = remainder << 1 | ((limb & mask) != 0 ? 1U : 0U);
    limb &= ~mask;
    if (remainder < divisor) continue;
    remainder -= divisor;
    limb |= mask;
  }
  return remainder;
}

void Wide::increment() {
  for (std::uint64_t& limb : limbs_) {
    if (++limb != 0) return;
  }
}

bool Wide::fits_128_bits() const {
  return std::all_of(limbs_.begin() + 2, limbs_.end(), [](auto limb) { return limb == 0; });
}

UInt128 Wide::low_128_bits() const { return static_cast<UInt128>(limbs_[1]) << 64 | limbs_[0]; }

Decimal to_decimal(Wide value, int scale, bool negative) {
  constexpr UInt128 kMax = static_cast<UInt128>(std::numeric_limits<Int128>::max());
  while (!value.fits_128_bits() || value.low_128_bits() > kMax) {
    if (scale <= 0 || value.divide_by(10) != 0) {
      throw BillingError("decimal.overflow", "A number has more than 38 digits.");
    }
    --scale;
  }
  const auto coefficient = static_cast<Int128>(value.low_128_bits());
  return Decimal::from_parts(negative ? -coefficient : coefficient, scale);
}

}  // namespace billing
