// What one whole period of a price sheet is charged for.
#pragma once

#include "book/book.h"
#include "rating/price/price.h"

namespace billing {

// The parts of the price of so many charged units, exact; each is printed as a line of its own and
// rounded there. The minimum and the maximum look at the rounded parts, so that the printed lines
// add up to them.
Price price_addition(const Provider& provider, const Pricing& pricing, const Decimal& charged);

// At most so many parts come of it.
std::int64_t parts_max(const Pricing& pricing);

// quantity x price of the line that the part becomes.
Decimal line_price(const PricePart& part);

}  // namespace billing
