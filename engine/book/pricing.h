// How a quantity becomes an amount, other than quantity x price.
#pragma once

#include <optional>
#include <vector>

#include "money/decimal.h"

namespace billing {

enum class PriceModel {
  flat,                  // `amount`, whatever the quantity.
  per_unit,              // quantity x `unit_price`.
  package,               // `amount` for each `package_size` units, a started package is whole.
  percentage,            // `percent` of the quantity, which is money.
  graduated,             // Each tier prices only what falls inside it.
  graduated_percentage,  // The same, with a percentage in each tier.
  volume,                // The tier in which the whole quantity ends prices all of it.
};

// Covers what lies above the tier before it, up to and with `up_to`: "up to 100" holds unit 100.
struct PriceTier {
  std::optional<Decimal> up_to;       // None: no end; the last tier only.
  std::optional<Decimal> unit_price;  // Of a unit, or of a package where there is a size.
  std::optional<Decimal> percent;     // Instead, under graduated_percentage.
  std::optional<Decimal> flat;        // Charged once, when the tier is entered.
  std::optional<Decimal> package_size;
  friend bool operator==(const PriceTier&, const PriceTier&) = default;
};

// Which fields count is the model's affair; the others stay as they are here.
struct Pricing {
  PriceModel model = PriceModel::per_unit;
  Decimal amount;
  Decimal unit_price;
  Decimal package_size;
  Decimal percent;
  std::vector<PriceTier> tiers;
  std::optional<Decimal> minimum;  // Of a period's amount.
  std::optional<Decimal> maximum;
  friend bool operator==(const Pricing&, const Pricing&) = default;
};

}  // namespace billing
