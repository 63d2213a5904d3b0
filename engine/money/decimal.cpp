// Exact arithmetic: 64-bit paths for everyday figures, wide.h for the rest, the same result.
#include "money/decimal.h"

#include <algorithm>

#include "money/error.h"
#include "money/wide.h"

namespace billing {
namespace {

[[noreturn]] void throw_overflow() {
  throw BillingError("decimal.overflow", "A number has more than 38 digits.");
}

// Only even numbers end in zero, and a look at the lowest bit is far cheaper than a division.
template <typename Integer>
void drop_trailing_zeros(Integer& coefficient, int& scale) {
  while (scale > 0 && (coefficient & 1) == 0 && coefficient % 10 == 0) {
    coefficient /= 10;
    --scale;
  }
}

// A factor of 10^18 keeps a 64-bit number within 128 bits.
constexpr int kExponentMaxFor64Bits = 18;

bool is_digit(char c) { return '0' <= c && c <= '9'; }

}  // namespace

Decimal Decimal::from_integer(std::int64_t value) {
  Decimal result;
  result.coefficient_ = value;
  return result;
}

Decimal Decimal::from_parts(Int128 coefficient, int scale) {
  if (coefficient == 0) return {};
  if (fits_64_bits(coefficient)) {
    auto narrow = static_cast<std::int64_t>(coefficient);
    drop_trailing_zeros(narrow, scale);
    coefficient = narrow;
  } else {
    drop_trailing_zeros(coefficient, scale);
  }
  if (scale < -kDigitsMax || scale > kDigitsMax) throw_overflow();
  const UInt128 limit = power_of_ten(scale < 0 ? kDigitsMax + scale : kDigitsMax);
  if (magnitude(coefficient) >= limit) throw_overflow();

  Decimal result;
  result.coefficient_ = coefficient;
  if (scale < 0) {
    result.coefficient_ *= static_cast<Int128>(power_of_ten(-scale));
  } else {
    result.scale_ = scale;
  }
  return result;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::size_t after_point = text.size() - std::min(point + 1, text.size());
  if (point == 0 || point + 1 == text.size()) return std::nullopt;
  if (after_point > static_cast<std::size_t>(kDigitsMax)) return std::nullopt;

  Int128 coefficient = 0;
  int digits = 0;  // From the first that is not zero.
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == point) continue;
    if (!is_digit(text[i])) return std::nullopt;
    if (coefficient != 0 || text[i] != '0') ++digits;
    if (digits > kDigitsMax) return std::nullopt;
    coefficient = coefficient * 10 + (text[i] - '0');
  }
  return from_parts(negative ? -coefficient : coefficient, static_cast<int>(after_point));
}

std::string Decimal::to_string(int digits_min) const {
  std::string digits;  // Least significant first until reversed.
  for (UInt128 rest = magnitude(coefficient_); rest != 0; rest /= 10) {
    digits.push_back(static_cast<char>('0' + static_cast<int>(rest % 10)));
  }
  const auto scale = static_cast<std::size_t>(scale_);
  if (digits.size() <= scale) digits.resize(scale + 1, '0');
  if (is_negative()) digits.push_back('-');
  std::reverse(digits.begin(), digits.end());

  const auto digits_after_point =
      std::max(scale, static_cast<std::size_t>(std::max(digits_min, 0)));
  if (digits_after_point == 0) return digits;
  digits.insert(digits.size() - scale, 1, '.');
  digits.append(digits_after_point - scale, '0');
  return digits;
}

Decimal Decimal::operator-() const {
  Decimal result = *this;
  result.coefficient_ = -coefficient_;
  return result;
}

Decimal& Decimal::operator+=(const Decimal& other) {
  const Decimal& coarse = scale_ <= other.scale_ ? *this : other;
  const Decimal& fine = scale_ <= other.scale_ ? other : *this;
  const int exponent = fine.scale_ - coarse.scale_;
  const UInt128 factor = power_of_ten(exponent);
  if (exponent <= kExponentMaxFor64Bits && fits_64_bits(coarse.coefficient_) &&
      fits_64_bits(fine.coefficient_)) {
    const auto aligned = coarse.coefficient_ * static_cast<Int128>(factor);
    return *this = from_parts(aligned + fine.coefficient_, fine.scale_);
  }
  // The finer number stays below 10^38, so an aligned one of 2 x 10^38 cannot come back into range.
  const UInt128 coarse_magnitude = magnitude(coarse.coefficient_);
  if (coarse_magnitude >= 2 * power_of_ten(kDigitsMax) / factor) throw_overflow();
  const UInt128 a = coarse_magnitude * factor;
  const UInt128 b = magnitude(fine.coefficient_);
  const bool a_is_larger = a >= b;
  const bool negative = (a_is_larger ? coarse : fine).is_negative();
  const bool same_sign = coarse.is_negative() == fine.is_negative();
  const UInt128 sum = same_sign ? a + b : (a_is_larger ? a - b : b - a);
  return *this = to_decimal(Wide(sum), fine.scale_, negative);
}

Decimal& Decimal::operator-=(const Decimal& other) { return *this += -other; }

Decimal operator*(const Decimal& a, const Decimal& b) {
  const int scale = a.scale_ + b.scale_;
  if (fits_64_bits(a.coefficient_) && fits_64_bits(b.coefficient_)) {
    return Decimal::from_parts(a.coefficient_ * b.coefficient_, scale);
  }
  Wide product(magnitude(a.coefficient_));
  product *= magnitude(b.coefficient_);
  return to_decimal(product, scale, a.is_negative() != b.is_negative());
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  if (a.scale_ == b.scale_) return a.coefficient_ <=> b.coefficient_;
  // Both parts carry the sign, so that -0.5 stays below 0.3 though both have 0 before the point.
  const auto unit_a = static_cast<Int128>(power_of_ten(a.scale_));
  const auto unit_b = static_cast<Int128>(power_of_ten(b.scale_));
  const auto whole = a.coefficient_ / unit_a <=> b.coefficient_ / unit_b;
  if (whole != 0) return whole;
  const auto align = [](Int128 rest, int scale) {
    return rest * static_cast<Int128>(power_of_ten(Decimal::kDigitsMax - scale));
  };
  return align(a.coefficient_ % unit_a, a.scale_) <=> align(b.coefficient_ % unit_b, b.scale_);
}

}  // namespace billing
