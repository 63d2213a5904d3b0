// Price sheets and prices as a test writes them: numbers as text, "" for a field that is not there.
#pragma once

#include <string>
#include <vector>

#include "rating/price/price.h"
#include "support/numbers.h"

namespace billing::testing {

inline std::optional<Decimal> optional_decimal(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return decimal(text);
}

struct TierText {
  std::string up_to = {}, unit_price = {}, flat = {}, package_size = {}, percent = {};
};

inline Pricing tiered(PriceModel model, const std::vector<TierText>& tiers) {
  Pricing pricing;
  pricing.model = model;
  for (const TierText& tier : tiers) {
    pricing.tiers.push_back({optional_decimal(tier.up_to), optional_decimal(tier.unit_price),
                             optional_decimal(tier.percent), optional_decimal(tier.flat),
                             optional_decimal(tier.package_size)});
  }
  return pricing;
}

inline std::string amount_of(const Pricing& pricing, const std::string& quantity,
                             const std::string& before = "0") {
  const Decimal earlier = decimal(before);
  return price_usage(pricing, {decimal(quantity), earlier, earlier.is_zero()}).amount.to_string();
}

// "1: 10 x 2 = 20": the tier, counted from 1 as on a price sheet, and "-" outside tiers.
inline std::vector<std::string> parts_of(const Price& price) {
  std::vector<std::string> parts;
  for (const PricePart& part : price.parts) {
    parts.push_back((part.tier == kNowhere ? "-" : std::to_string(part.tier + 1)) + ": " +
                    part.quantity.to_string() + " x " + part.unit_price.to_string() + " = " +
                    part.amount.to_string());
  }
  return parts;
}

}  // namespace billing::testing
