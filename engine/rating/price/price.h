// What a quantity costs under a price model: the exact amount, and the parts it is made of.
#pragma once

#include <vector>

#include "book/pricing.h"
#include "book/reference.h"

namespace billing {

enum class PricePartKind {
  units,
  packages,
  percentage,
  flat,
  billed_before,  // What the same price has already charged in the period, taken off.
  minimum,        // What is missing to the minimum.
  maximum,        // What is above the maximum, taken off.
};

// quantity x unit_price is the amount; for a percentage, a hundredth of it.
struct PricePart {
  PricePartKind kind = PricePartKind::units;
  Index tier = kNowhere;  // In the pricing's tiers.
  Decimal quantity;
  Decimal unit_price;  // The percent, for a percentage.
  Decimal amount;
};

struct Price {
  Decimal amount;  // The sum of the parts.
  std::vector<PricePart> parts;

  // The part's amount follows from its other fields.
  void add(PricePartKind kind, Index tier, const Decimal& quantity, const Decimal& unit_price);
};

// A quantity that may be the continuation of one that the same period has already priced.
struct Usage {
  Decimal quantity;
  Decimal before = {};
  // The first of its period: the first tier's flat is due with it, used or not (Lago's and
  // OpenMeter's published figures agree).
  bool first = true;
};

// Throws BillingError "price.negative_quantity" where a quantity below zero means nothing: for all
// but per_unit and percentage, which take a return back at the price at which it was sold.
Price price_by_model(const Pricing& pricing, const Usage& usage);
bool takes_negative_quantity(PriceModel model);

// Adds what the maximum or the minimum changes of `charged`.
void add_limits(const Pricing& pricing, const Decimal& charged, Price& price);

// Both, with nothing rounded in between.
Price price_usage(const Pricing& pricing, const Usage& usage);

}  // namespace billing
