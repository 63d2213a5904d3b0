// The one place that rounds. Every function names its mode and its digits.
#pragma once

#include <optional>
#include <string_view>

#include "money/decimal.h"
#include "money/money.h"

namespace billing {

enum class Rounding {
  half_away_from_zero,  // 2.5 -> 3, -2.5 -> -3: "half up" on invoices; the default.
  half_even,            // 2.5 -> 2, 3.5 -> 4: banker's.
  half_toward_zero,     // 2.5 -> 2, -2.5 -> -2.
  away_from_zero,       // 2.1 -> 3, -2.1 -> -3.
  toward_zero,          // 2.9 -> 2, -2.9 -> -2: truncation.
  floor,                // -2.1 -> -3.
  ceiling,              // -2.9 -> -2.
};

std::optional<Rounding> find_rounding(std::string_view name);
std::string_view to_string(Rounding mode);

// `digits` after the point; may be negative (-2: whole hundreds). More than Decimal::kDigitsMax is
// a bug in the caller and throws std::logic_error.
Decimal round(const Decimal& value, int digits, Rounding mode);
// dividend / divisor, rounded once; `digits` as for round(). Division by zero throws BillingError
// "decimal.divide_by_zero".
Decimal divide(const Decimal& dividend, const Decimal& divisor, int digits, Rounding mode);
// The only way from exact numbers to money. "money.overflow" beyond 64 bits of minor units.
Money round_to_money(const Decimal& value, Currency currency, Rounding mode);

}  // namespace billing
