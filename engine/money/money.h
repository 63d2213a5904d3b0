// An amount that can be paid: whole minor units (cents) of one currency.
//
// Money is always rounded already. Exact numbers (prices, quantities, rates) are Decimal, and
// round_to_money() in rounding.h is the only way from one to the other, so a signature tells
// whether a value may still carry fractions of a cent.
#pragma once

#include <cstdint>
#include <string>

#include "money/currency.h"
#include "money/decimal.h"

namespace billing {

class Money {
 public:
  static Money zero(Currency currency) { return Money(0, currency); }
  static Money from_minor_units(std::int64_t minor_units, Currency currency) {
    return Money(minor_units, currency);
  }

  std::int64_t minor_units() const { return minor_units_; }
  Currency currency() const { return currency_; }
  bool is_zero() const { return minor_units_ == 0; }
  Decimal to_decimal() const;     // Exact.
  std::string to_string() const;  // "-12.50"; never grouped, never localised.

  // Mixing currencies is a bug in the caller and throws std::logic_error; a sum that does not
  // fit 64 bits throws BillingError "money.overflow".
  Money& operator+=(Money other);
  Money& operator-=(Money other);
  Money operator-() const;
  Money absolute() const { return minor_units_ < 0 ? -*this : *this; }
  friend Money operator+(Money a, Money b) { return a += b; }
  friend Money operator-(Money a, Money b) { return a -= b; }
  friend bool operator==(const Money&, const Money&) = default;

 private:
  Money(std::int64_t minor_units, Currency currency)
      : minor_units_(minor_units), currency_(currency) {}

  std::int64_t minor_units_;
  Currency currency_;
};

}  // namespace billing
