// The steps from the price that the book gives to the one after its uplifts.
#pragma once

#include "api/explanation.h"
#include "rating/uplift.h"

namespace billing {

// The uplifts in a recurring line's price, by day, with the list that they stand in.
struct LineUplifts {
  const std::vector<Uplift>* list = nullptr;
  std::string pointer;  // Of the list.
  std::vector<UpliftStep> steps;
};

LineUplifts uplifts_of(const Terms& terms, const Line& line);

// The price of a unit, or the fee, before its uplifts.
Decimal base_price(const Terms& terms, const Line& line);

// The addition's price sheet after its uplifts.
Pricing uplifted_sheet(const Terms& terms, const Line& line);

// Gives the operand of `base` after the uplifts: itself where there are none.
std::string explain_uplifts(const Terms& terms, const LineUplifts& uplifts, const Decimal& base,
                            std::string operand, Explanation& explanation);

// Percent, amount or index of each uplift that counts.
void add_uplift_settings(const Terms& terms, const LineUplifts& uplifts, Explanation& explanation);

}  // namespace billing
