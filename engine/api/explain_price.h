// The steps from the quantity of an addition with a price sheet to one part of its price.
#pragma once

#include "api/explain_uplift.h"

namespace billing {

// Of a part of a price: the operands whose product is its amount for a whole period.
struct PartOperands {
  std::string units;
  std::string price;
};

// A price sheet as the book has it, and as its uplifts have raised it.
struct ExplainedSheet {
  const Pricing& base;
  const Pricing& uplifted;
  const LineUplifts& uplifts;
};

// `charged` units are priced; `quantity` is the operand that holds them.
PartOperands explain_price_part(const Terms& terms, const ExplainedSheet& sheet,
                                const PricePart& part, const Decimal& charged, std::string quantity,
                                Explanation& explanation);

// The model and the figures of the price sheet that made the part; `pointer` is the pricing's.
void add_price_settings(const Terms& terms, const Pricing& pricing, const PricePart& part,
                        const std::string& pointer, Explanation& explanation);

// "10 at 10.00 in tier 1"
std::string say_price_part(const Terms& terms, const Pricing& pricing, const PricePart& part);

}  // namespace billing
