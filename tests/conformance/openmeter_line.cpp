// OpenMeter bills a period in one line or in several, each for the usage since the one before: our
// prices by the part of a period that they continue, told in OpenMeter's words.
#include "collections.h"
#include "rating/price/free_units.h"
#include "rating/price/limits.h"
#include "rating/price/unit_conversion.h"

namespace billing::testing {
namespace {

const Currency& usd() {
  static const Currency kUsd = currency("USD");
  return kUsd;
}

Decimal in_cents(const Decimal& exact) {
  return round_to_money(exact, usd(), Rounding::half_away_from_zero).to_decimal();
}

struct LineMode {
  bool first, last;
};

LineMode mode_of(const std::string& name) {
  const bool single = name.starts_with("Single");
  return {single || name.starts_with("First"), single || name.starts_with("Last")};
}

Pricing pricing_of(const Row& price) {
  Pricing pricing;
  const std::string& type = price.text("type");
  if (type == "FlatPrice") {
    pricing.model = PriceModel::flat;
    pricing.amount = price.number("amount");
  } else if (type == "UnitPrice") {
    pricing.unit_price = price.number("amount");
  } else if (type == "DynamicPrice") {
    pricing.unit_price = price.number("multiplier");
  } else if (type == "PackagePrice") {
    pricing.model = PriceModel::package;
    pricing.amount = price.number("amount");
    pricing.package_size = price.number("package_size");
  } else if (type == "TieredPrice") {
    pricing.model = price.text("mode") == "volume" ? PriceModel::volume : PriceModel::graduated;
    for (const Row& tier : price.items("tiers")) {
      pricing.tiers.push_back({tier.optional_number("up_to"),
                               tier.optional_number("unit"),
                               {},
                               tier.optional_number("flat"),
                               {}});
    }
  } else {
    throw CannotRun("no price " + type);
  }
  return pricing;
}

// Counted units become sold ones, and free units come off after that.
Usage usage_of(const Row& input, bool first) {
  Usage usage{input.number("line_qty"), input.number("pre_line_qty"), first};
  if (input.has("unit_config")) {
    const UnitConversion conversion = conversion_of(input.at("unit_config"));
    const auto convert = [&](const Decimal& counted) {
      return convert_units(conversion, counted).charged.round(12, Rounding::half_away_from_zero);
    };
    usage = {convert(usage.quantity), convert(usage.before), first};
  }
  return charged_usage(usage, input.number_or("usage_discount", "0"));
}

bool is_billed(const Row& price, LineMode mode) {
  if (price.text("type") == "FlatPrice") {
    return price.text_or("payment_term", "InArrears") == "InAdvance" ? mode.first : mode.last;
  }
  return price.text_or("mode", "") != "volume" || mode.last;
}

std::string name_of(const PricePart& part, const std::string& type, PriceModel model) {
  if (type == "FlatPrice") return "feature";
  if (part.tier == kNowhere) return "feature: usage in period";
  const std::string tier = " price for tier " + std::to_string(part.tier + 1);
  if (part.kind == PricePartKind::flat) return "feature: flat" + tier;
  return (model == PriceModel::volume ? "feature: unit" : "feature: usage") + tier;
}

struct Lines {
  JsonText list = JsonText::array();
  Decimal total;

  void add(const std::string& name, const Decimal& unit_amount, const Decimal& quantity,
           const Decimal& amount, const Decimal& charged, const Decimal& discounted) {
    const Decimal sum = amount + charged - discounted;
    list.push_back({{"name", name},
                    {"unit_amount", unit_amount.to_string()},
                    {"qty", quantity.to_string()},
                    {"amount", amount.to_string()},
                    {"charges_total", charged.to_string()},
                    {"discounts_total", discounted.to_string()},
                    {"credits_total", "0"},
                    {"total", sum.to_string()}});
    total += sum;
  }
};

}  // namespace

JsonText answer_openmeter_line(const Row& input) {
  const Row price = input.at("price");
  const std::string& type = price.text("type");
  const LineMode mode = mode_of(input.text("line_mode"));
  const Decimal billed_before = input.number_or("previous_billed", "0");
  const Decimal one = Decimal::from_integer(1);
  const Pricing pricing = pricing_of(price);
  const Usage usage = usage_of(input, type == "FlatPrice" || mode.first);
  Lines lines;
  if (is_billed(price, mode)) {
    // A volume price is never billed in several lines, so its last one is also its first.
    const bool whole = pricing.model == PriceModel::volume;
    const Price priced = price_usage(pricing, {usage.quantity, usage.before, usage.first || whole});
    for (const PricePart& part : priced.parts) {
      if (part.tier == kNowhere && part.quantity.is_zero()) continue;
      const Decimal amount = in_cents(part.amount);
      const auto maximum = price.optional_number("max_spend");
      const Decimal above =
          maximum ? above_maximum(billed_before + lines.total, amount, *maximum) : Decimal{};
      const bool dynamic = type == "DynamicPrice";
      lines.add(name_of(part, type, pricing.model), dynamic ? amount : part.unit_price,
                dynamic ? one : part.quantity, amount, {}, above);
    }
  }
  if (price.has("min_spend") && mode.last) {
    const Decimal missing =
        in_cents(below_minimum(billed_before + lines.total, price.number("min_spend")));
    if (!missing.is_zero()) {
      lines.add("feature: minimum spend", missing, one, {}, missing, {});
    }
  }
  return {{"lines", lines.list},
          {"amount", lines.total.to_string()},
          {"qty", usage.quantity.to_string()}};
}

}  // namespace billing::testing
