// Each model's arithmetic once more, in steps that another program can follow.
#include "api/explain_price.h"

#include <algorithm>

#include "api/words.h"
#include "invoice/price_addition.h"

namespace billing {
namespace {

// What the price sheet says of the part: its price, its percent, or its limit.
Decimal figure_of(const Pricing& pricing, const PricePart& part) {
  const PriceTier* tier = part.tier == kNowhere ? nullptr : &pricing.tiers[part.tier];
  switch (part.kind) {
    case PricePartKind::units:
      return tier ? *tier->unit_price : pricing.unit_price;
    case PricePartKind::packages:
      return tier ? *tier->unit_price : pricing.amount;
    case PricePartKind::flat:
      return tier ? *tier->flat : pricing.amount;
    case PricePartKind::minimum:
      return *pricing.minimum;
    case PricePartKind::maximum:
      return *pricing.maximum;
    case PricePartKind::percentage:
    case PricePartKind::billed_before:
      break;
  }
  return part.unit_price;
}

// What of the quantity falls inside the tier; all of it where tiers do not cut it.
std::string explain_units(const Pricing& pricing, const PricePart& part, Decimal units,
                          std::string quantity, Explanation& explanation) {
  if (part.tier == kNowhere || pricing.model == PriceModel::volume) return quantity;
  if (const auto& up_to = pricing.tiers[part.tier].up_to) {
    units = std::min(units, *up_to);
    quantity =
        explanation.minimum("top", "Up to the tier's end", {quantity, up_to->to_string()}, units);
  }
  if (part.tier == 0) return quantity;
  const Decimal floor = *pricing.tiers[part.tier - 1].up_to;
  units -= floor;
  return explanation.subtract("in_tier", "Above the tier before it", {quantity, floor.to_string()},
                              units);
}

// The limit less what the other parts print is what the limit changes, up or down.
std::string explain_limit(const Terms& terms, const ExplainedSheet& sheet, const PricePart& part,
                          const Decimal& units, Explanation& explanation) {
  const Provider& provider = terms.provider;
  const bool is_minimum = part.kind == PricePartKind::minimum;
  std::vector<std::string> printed;
  Decimal sum;
  for (const PricePart& other : price_addition(provider, sheet.uplifted, units).parts) {
    if (other.kind == PricePartKind::minimum || other.kind == PricePartKind::maximum) continue;
    const std::string number = std::to_string(printed.size() + 1);
    const std::string exact = explanation.multiply(
        "part_" + number, "Part " + number,
        {other.quantity.to_string(), line_price(other).to_string()}, other.amount);
    const Decimal rounded = provider.to_money(other.amount).to_decimal();
    printed.push_back(explanation.round_to("printed_" + number, "Printed", exact,
                                           provider.currency.digits, provider.rounding, rounded));
    sum += rounded;
  }
  const std::string charged = printed.empty()
                                  ? explanation.given("charged", "Charged without it", sum)
                                  : explanation.add("charged", "Charged without it", printed, sum);
  const Decimal base = figure_of(sheet.base, part);
  const std::string limit = explain_uplifts(
      terms, sheet.uplifts, base,
      explanation.given("limit", is_minimum ? "Minimum" : "Maximum", base), explanation);
  return explanation.subtract("price", "Changed by it", {limit, charged}, part.amount);
}

}  // namespace

PartOperands explain_price_part(const Terms& terms, const ExplainedSheet& sheet,
                                const PricePart& part, const Decimal& charged, std::string quantity,
                                Explanation& explanation) {
  const Pricing& pricing = sheet.uplifted;
  const Decimal base = figure_of(sheet.base, part);
  const auto explain_price = [&](std::string_view label) {
    return explain_uplifts(terms, sheet.uplifts, base, explanation.given("price", label, base),
                           explanation);
  };
  if (part.kind == PricePartKind::flat) return {"1", explain_price("Flat price")};
  if (part.kind == PricePartKind::minimum || part.kind == PricePartKind::maximum) {
    return {"1", explain_limit(terms, sheet, part, charged, explanation)};
  }
  std::string units = explain_units(pricing, part, charged, std::move(quantity), explanation);
  if (part.kind == PricePartKind::packages) {
    const Decimal& size =
        part.tier == kNowhere ? pricing.package_size : *pricing.tiers[part.tier].package_size;
    units = explanation.divide_to("packages", "Packages, started ones whole",
                                  {units, size.to_string()}, 0, Rounding::ceiling, part.quantity);
  }
  if (part.kind == PricePartKind::percentage) {
    const std::string percent = explanation.given("price", "Percent", part.unit_price);
    return {units,
            explanation.multiply("share", "As a share", {percent, "0.01"}, line_price(part))};
  }
  return {units, explain_price("Price")};
}

void add_price_settings(const Terms& terms, const Pricing& pricing, const PricePart& part,
                        const std::string& pointer, Explanation& explanation) {
  explanation.add_setting(pointer + "/model", "Price model", std::string(to_string(pricing.model)));
  const auto add_price = [&](const std::string& at, const char* label, const Decimal& price) {
    explanation.add_setting(at, label, print_price(terms, price));
  };
  const bool in_tier = part.tier != kNowhere;
  const std::string at = in_tier ? pointer + "/tiers/" + std::to_string(part.tier) : pointer;
  if (in_tier && pricing.tiers[part.tier].up_to) {
    explanation.add_setting(at + "/up_to", "Up to", pricing.tiers[part.tier].up_to->to_string());
  }
  switch (part.kind) {
    case PricePartKind::units:
      add_price(at + "/unit_price", "Price", figure_of(pricing, part));
      break;
    case PricePartKind::packages:
      add_price(at + (in_tier ? "/unit_price" : "/amount"), "Price of a package",
                figure_of(pricing, part));
      explanation.add_setting(
          at + "/package_size", "Package size",
          (in_tier ? *pricing.tiers[part.tier].package_size : pricing.package_size).to_string());
      break;
    case PricePartKind::percentage:
      explanation.add_setting(at + "/percent", "Percent", figure_of(pricing, part).to_string());
      break;
    case PricePartKind::flat:
      add_price(at + (in_tier ? "/flat" : "/amount"), "Flat price", figure_of(pricing, part));
      break;
    case PricePartKind::minimum:
      add_price(at + "/minimum", "Minimum", *pricing.minimum);
      break;
    case PricePartKind::maximum:
      add_price(at + "/maximum", "Maximum", *pricing.maximum);
      break;
    case PricePartKind::billed_before:
      break;
  }
}

std::string say_price_part(const Terms& terms, const Pricing& pricing, const PricePart& part) {
  const std::string price = print_price(terms, part.unit_price);
  const std::string quantity = part.quantity.to_string();
  const std::string tier = part.tier == kNowhere ? "" : " in tier " + std::to_string(part.tier + 1);
  switch (part.kind) {
    case PricePartKind::packages:
      return quantity + " packages at " + price + tier;
    case PricePartKind::percentage:
      return part.unit_price.to_string() + " % of " + quantity + tier;
    case PricePartKind::flat:
      return "A flat price of " + price + tier;
    case PricePartKind::minimum:
      return "What is missing to the minimum of " + print_price(terms, *pricing.minimum);
    case PricePartKind::maximum:
      return "What is above the maximum of " + print_price(terms, *pricing.maximum) + ", taken off";
    case PricePartKind::units:
    case PricePartKind::billed_before:
      break;
  }
  return quantity + " at " + price + tier;
}

}  // namespace billing
