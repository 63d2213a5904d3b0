// What one row of metered usage costs the provider and what the customer pays for it.
#pragma once

#include <span>

#include "book/book.h"

namespace billing {

// The agreement that bills a row: the one it names, else the first of `agreements` (a client's, in
// the book's order) that bills consumption on that day. kNowhere: none does.
Index place_consumption(const Terms& terms, std::span<const Index> agreements,
                        const ConsumptionRow& row);

// The mark-up for rows of a kind and meter group, a position in `terms.mark_ups`; kNowhere: none
// fits, so they are billed at cost.
Index find_mark_up(const ConsumptionTerms& terms, ConsumptionKind kind,
                   const std::string& meter_group);

inline constexpr int kCostDigits = 20;  // Kept of a cost that has more after the point.

struct PricedConsumption {
  Decimal unit_price;     // List or net, in the vendor's currency.
  Decimal exchange_rate;  // To the provider's.
  Decimal cost;           // Of the row, in the invoice's currency, as the vendor rounds it.
  Decimal amount;         // With the mark-up; rounded where rows are.
};

// `mark_up` may be null. Throws BillingError "consumption.no_price" for a row without the price
// that the agreement bills on.
PricedConsumption price_consumption(const Provider& provider, const ConsumptionTerms& terms,
                                    const ConsumptionRow& row, const MarkUp* mark_up);

}  // namespace billing
