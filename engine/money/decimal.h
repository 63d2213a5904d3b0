// An exact decimal number: a 128-bit coefficient and the number of digits after the point.
//
// Adding, subtracting and multiplying never round; a result that does not fit 38 digits throws
// BillingError "decimal.overflow". What rounds is in rounding.h and names its mode.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace billing {

__extension__ using Int128 = __int128;

class Decimal {
 public:
  static constexpr int kDigitsMax = 38;  // Of the coefficient, and of the scale.

  constexpr Decimal() = default;
  static Decimal from_integer(std::int64_t value);
  // coefficient x 10^-scale, with trailing zeros after the point dropped. A negative scale appends
  // zeros before it. BillingError "decimal.overflow" if that does not fit kDigitsMax.
  static Decimal from_parts(Int128 coefficient, int scale);
  // "-12.50" or "3": optional minus, digits, optionally a point and digits. No exponent, no plus,
  // no blanks. nullopt for anything else, and for more than kDigitsMax digits after the point or
  // from the first that is not zero.
  static std::optional<Decimal> parse(std::string_view text);

  Int128 coefficient() const { return coefficient_; }
  int scale() const { return scale_; }
  bool is_zero() const { return coefficient_ == 0; }
  bool is_negative() const { return coefficient_ < 0; }
  // Shortest exact text: "12.5". With digits_min at least that many after the point: "12.50".
  std::string to_string(int digits_min = 0) const;

  Decimal operator-() const;
  Decimal& operator+=(const Decimal& other);
  Decimal& operator-=(const Decimal& other);
  friend Decimal operator+(Decimal a, const Decimal& b) { return a += b; }
  friend Decimal operator-(Decimal a, const Decimal& b) { return a -= b; }
  friend Decimal operator*(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal&, const Decimal&) = default;  // Always normalised.
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

 private:
  Int128 coefficient_ = 0;
  std::int32_t scale_ = 0;
};

}  // namespace billing
