// A price after the uplifts of some years, each rounded, each on top of the one before.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "book/agreement.h"
#include "book/provider.h"
#include "money/rounding.h"

namespace billing {

// One uplift on one day: price x times / by + plus.
struct UpliftStep {
  Date on;
  Index uplift = kNowhere;  // In the list that it comes from.
  Decimal times = Decimal::from_integer(1);
  Decimal by = Decimal::from_integer(1);
  Decimal plus;
};

// Those after the span's first day, up to its last, by day. No two of a list fall on one day.
std::vector<UpliftStep> uplift_steps(std::span<const Uplift> uplifts, Date agreement_start,
                                     Period span);

// At most so many are in the span.
std::int64_t uplift_steps_max(std::span<const Uplift> uplifts, Period span);

// Digits that an uplifted price keeps: as many as it had, and at least the currency's (assumption).
int price_digits(const Provider& provider, const Decimal& price);

// Throws BillingError "uplift.below_zero" where a price falls below zero.
Decimal uplift_price(const Decimal& price, const UpliftStep& step, int digits, Rounding mode);

// Every price of the sheet, and its minimum and maximum; percentages stay. Steps that add an amount
// change nothing here: a sheet has no price of a unit to which it could be added.
void uplift_pricing(Pricing& pricing, const UpliftStep& step, const Provider& provider);

// What the figure of an index is on a day: the last one known. None: the table begins later.
std::optional<Decimal> index_on(std::span<const IndexFigure> index, Date date);

}  // namespace billing
