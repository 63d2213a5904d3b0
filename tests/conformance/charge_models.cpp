// Price models of other billing systems, converted to ours.
#include "collections.h"
#include "rating/price/free_units.h"
#include "rating/price/tiers.h"
#include "rating/price/unit_conversion.h"

namespace billing::testing {
namespace {

JsonText amount(const Decimal& value) { return {{"amount", value.to_string()}}; }

Pricing tiers_of(const Row& input, PriceModel model) {
  Pricing pricing;
  pricing.model = model;
  for (const Row& tier : input.items("tiers")) {
    pricing.tiers.push_back({tier.optional_number("up_to"),
                             tier.optional_number("unit"),
                             tier.optional_number("rate"),
                             tier.optional_number("flat"),
                             {}});
  }
  return pricing;
}

// Kill Bill's tiers are blocks: so many units each, so many blocks until the next tier. The last
// one is open, as ours must be.
Pricing blocks_of(const Row& input) {
  Pricing pricing;
  pricing.model = input.text("policy") == "TOP_TIER" ? PriceModel::volume : PriceModel::graduated;
  Decimal up_to;
  for (const Row& tier : input.items("tiers")) {
    up_to += tier.number("block_size") * tier.number("max_blocks");
    pricing.tiers.push_back({up_to, tier.number("price"), {}, {}, tier.number("block_size")});
  }
  pricing.tiers.back().up_to.reset();
  return pricing;
}

JsonText answer_blocks(const Row& input) {
  const Decimal before = input.number_or("already_billed_units", "0");
  const Price price =
      price_usage(blocks_of(input), {input.number("units") - before, before, before.is_zero()});
  JsonText rows = JsonText::array();
  for (const PricePart& part : price.parts) rows.push_back(part.amount.to_string());
  return {{"amount", price.amount.to_string()}, {"rows", rows}};
}

JsonText answer_tier_index(const Row& input) {
  const Pricing pricing = tiers_of(input, PriceModel::volume);
  const Decimal units = input.number("units");
  return {{"tier_index", find_tier(pricing.tiers, units)},
          {"amount", price_usage(pricing, {units}).amount.to_string()}};
}

JsonText answer_usage_discount(const Row& input) {
  const Usage usage{input.number("line_qty"), input.number("pre_line_qty"), false};
  const Usage charged = charged_usage(usage, input.number("discount_qty"));
  return {{"billable_line_qty", charged.quantity.to_string()},
          {"billable_pre_qty", charged.before.to_string()},
          {"discount_line_qty", (usage.quantity - charged.quantity).to_string()},
          {"discount_pre_qty", (usage.before - charged.before).to_string()}};
}

JsonText answer_unit_convert(const Row& input) {
  const ConvertedUnits converted = convert_units(conversion_of(input), input.number("raw"));
  return {{"converted", to_text(converted.exact)}, {"invoiced", to_text(converted.charged)}};
}

Pricing simple_price(const std::string& model, const Row& input) {
  Pricing pricing;
  if (model == "standard" || model == "dynamic") {
    pricing.unit_price =
        input.first_of({"unit", "unit_amount", "amount", "price", "multiplier"}).number();
  } else if (model == "package") {
    pricing.model = PriceModel::package;
    pricing.package_size = input.number("package_size");
    pricing.amount = input.first_of({"amount", "price"}).number();
  } else {
    pricing.model = PriceModel::percentage;
    pricing.percent = input.first_of({"rate", "percent"}).number();
  }
  return pricing;
}

JsonText answer(const Row& row) {
  const std::string& model = row.text("model");
  const Row input = row.at("input");
  if (model == "openmeter_line") return answer_openmeter_line(input);
  if (model == "tier_blocks" || model == "tier_blocks_incremental") return answer_blocks(input);
  if (model == "tier_index") return answer_tier_index(input);
  if (model == "usage_discount") return answer_usage_discount(input);
  if (model == "unit_convert") return answer_unit_convert(input);
  if (model == "graduated" || model == "graduated_percentage" || model == "volume") {
    const PriceModel ours = model == "graduated" ? PriceModel::graduated
                            : model == "volume"  ? PriceModel::volume
                                                 : PriceModel::graduated_percentage;
    const Decimal units = input.first_of({"units", "amount"}).number();
    return amount(price_usage(tiers_of(input, ours), {units}).amount);
  }
  if (model == "standard" || model == "dynamic" || model == "package" || model == "percentage") {
    // What a percentage is of is an amount; of the others an amount is the price.
    const Row used = model == "percentage" ? input.first_of({"units", "amount", "qty", "quantity"})
                                           : input.first_of({"units", "qty", "quantity"});
    const Decimal units = charged_units(used.number(), input.number_or("free_units", "0"));
    return amount(price_usage(simple_price(model, input), {units}).amount);
  }
  throw CannotRun("no model " + model);
}

// Credits and discounts are rules of their own, around any price.
std::string kind_of(const Row& row) {
  const Row input = row.at("input");
  if (input.has("credits")) return row.text("model") + "/credits";
  if (input.has("discounts_raw")) return row.text("model") + "/discounts";
  return row.text("model");
}

std::vector<Case> cases(const Row& file) {
  std::vector<Case> all = plain_cases(file, "model");
  for (Case& one : all) one.kind = kind_of(Row(one.row));
  return all;
}

}  // namespace

UnitConversion conversion_of(const Row& row) {
  UnitConversion conversion;
  conversion.operation = row.text("operation") == "multiply" ? ConversionOperation::multiply
                                                             : ConversionOperation::divide;
  conversion.factor = row.number("factor");
  const std::string rounding = row.text_or("rounding", "none");
  if (rounding != "none") conversion.rounding = rounding_of(rounding);
  conversion.digits = row.integer_or("precision", 0);
  return conversion;
}

Collection charge_models() {
  return {"charge_models",
          [](const Row& file) {
            return is_schema(file, "charge_models", {"model", "input"});
          },
          cases, answer};
}

}  // namespace billing::testing
