// Quotients are cut off first; then one function decides whether they become one more.
#include "money/rounding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <utility>

#include "money/error.h"
#include "money/wide.h"

namespace billing {
namespace {

constexpr UInt128 kMax64Bits = std::numeric_limits<std::uint64_t>::max();

constexpr std::array<std::pair<std::string_view, Rounding>, 7> kNames{{
    {"half_away_from_zero", Rounding::half_away_from_zero},
    {"half_even", Rounding::half_even},
    {"half_toward_zero", Rounding::half_toward_zero},
    {"away_from_zero", Rounding::away_from_zero},
    {"toward_zero", Rounding::toward_zero},
    {"floor", Rounding::floor},
    {"ceiling", Rounding::ceiling},
}};

// A division of magnitudes; the sign decides the direction of floor and ceiling.
struct Division {
  UInt128 dividend;
  UInt128 divisor;
  bool is_negative;
};

// The core: whether a quotient that was cut off is to be one more, in magnitude.
bool goes_away_from_zero(UInt128 remainder, bool quotient_is_odd, const Division& division,
                         Rounding mode) {
  if (remainder == 0) return false;
  // Not twice the remainder against the divisor: that could need 129 bits.
  const auto against_half = remainder <=> division.divisor - remainder;
  switch (mode) {
    case Rounding::half_away_from_zero:
      return against_half >= 0;
    case Rounding::half_even:
      return against_half > 0 || (against_half == 0 && quotient_is_odd);
    case Rounding::half_toward_zero:
      return against_half > 0;
    case Rounding::away_from_zero:
      return true;
    case Rounding::toward_zero:
      return false;
    case Rounding::floor:
      return division.is_negative;
    case Rounding::ceiling:
      return !division.is_negative;
  }
  throw std::logic_error("unknown rounding mode");
}

UInt128 divide_whole(const Division& division, Rounding mode) {
  const auto [dividend, divisor, is_negative] = division;
  UInt128 quotient = 0;
  UInt128 remainder = 0;
  if (dividend <= kMax64Bits && divisor <= kMax64Bits) {  // Several times faster.
    const auto narrow_dividend = static_cast<std::uint64_t>(dividend);
    const auto narrow_divisor = static_cast<std::uint64_t>(divisor);
    quotient = narrow_dividend / narrow_divisor;
    remainder = narrow_dividend % narrow_divisor;
  } else {
    quotient = dividend / divisor;
    remainder = dividend % divisor;
  }
  return quotient + (goes_away_from_zero(remainder, quotient % 2 != 0, division, mode) ? 1 : 0);
}

// value x 10^exponent, or the largest UInt128. As a divisor that is as good as the true one: either
// is more than twice any coefficient, so the quotient is 0 and the remainder below half.
UInt128 raise_or_saturate(UInt128 value, std::int64_t exponent) {
  constexpr UInt128 kMax = std::numeric_limits<UInt128>::max();
  if (exponent > Decimal::kDigitsMax) return kMax;
  const UInt128 factor = power_of_ten(static_cast<int>(exponent));
  return value > kMax / factor ? kMax : value * factor;
}

// Where dividend x 10^exponent outgrows 128 bits.
Decimal divide_wide(const Division& division, int exponent, int digits, Rounding mode) {
  Wide quotient(division.dividend);
  quotient *= power_of_ten(std::min(exponent, Decimal::kDigitsMax));
  quotient *= power_of_ten(std::max(exponent - Decimal::kDigitsMax, 0));
  const UInt128 remainder = quotient.divide_by(division.divisor);
  const bool is_odd = (quotient.low_128_bits() & 1) != 0;
  if (goes_away_from_zero(remainder, is_odd, division, mode)) quotient.increment();
  return to_decimal(quotient, digits, division.is_negative);
}

}  // namespace

std::optional<Rounding> find_rounding(std::string_view name) {
  for (const auto& [text, mode] : kNames) {
    if (text == name) return mode;
  }
  return std::nullopt;
}

std::string_view to_string(Rounding mode) {
  return kNames.at(static_cast<std::size_t>(mode)).first;
}

Decimal round(const Decimal& value, int digits, Rounding mode) {
  if (digits > Decimal::kDigitsMax) throw std::logic_error("round: too many digits");
  if (digits >= value.scale()) return value;
  return divide(value, Decimal::from_integer(1), digits, mode);
}

Decimal divide(const Decimal& dividend, const Decimal& divisor, int digits, Rounding mode) {
  if (digits > Decimal::kDigitsMax) throw std::logic_error("divide: too many digits");
  if (divisor.is_zero()) throw BillingError("decimal.divide_by_zero", "A number is divided by 0.");

  Division division{magnitude(dividend.coefficient()), magnitude(divisor.coefficient()),
                    dividend.is_negative() != divisor.is_negative()};
  const std::int64_t exponent = std::int64_t{divisor.scale()} - dividend.scale() + digits;
  if (exponent < 0) {
    division.divisor = raise_or_saturate(division.divisor, -exponent);
  } else {
    const UInt128 raised = raise_or_saturate(division.dividend, exponent);
    if (raised == std::numeric_limits<UInt128>::max()) {
      return divide_wide(division, static_cast<int>(exponent), digits, mode);
    }
    division.dividend = raised;
  }
  return to_decimal(Wide(divide_whole(division, mode)), digits, division.is_negative);
}

Money round_to_money(const Decimal& value, Currency currency, Rounding mode) {
  const int exponent = value.scale() - currency.digits;
  const UInt128 coefficient = magnitude(value.coefficient());
  const UInt128 units =
      exponent > 0 ? divide_whole({coefficient, power_of_ten(exponent), value.is_negative()}, mode)
                   : raise_or_saturate(coefficient, -exponent);
  const UInt128 limit = kMax64Bits / 2 + (value.is_negative() ? 1 : 0);
  if (units > limit) throw BillingError("money.overflow", "An amount of money is too large.");
  const auto minor_units = static_cast<Int128>(units);
  return Money::from_minor_units(
      static_cast<std::int64_t>(value.is_negative() ? -minor_units : minor_units), currency);
}

}  // namespace billing
