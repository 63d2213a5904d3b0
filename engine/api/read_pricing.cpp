// Each model asks for its own fields, so that any other is a field unknown.
#include "api/read_pricing.h"

#include "api/limits.h"
#include "api/words.h"
#include "rating/price/tiers.h"

namespace billing {
namespace {

void check_size(FieldReader& fields, const Decimal& size) {
  if (!size.is_zero()) return;
  fields.problem("number.out_of_range", "package_size",
                 "A package holds more than 0 units; without packages leave \"package_size\" out.");
}

PriceTier read_tier(const JsonValue& value, const std::string& pointer, PriceModel model,
                    Problems& problems) {
  FieldReader fields(value, pointer, problems);
  PriceTier tier;
  tier.up_to = fields.optional_decimal("up_to", Sign::zero_or_more);
  if (model == PriceModel::graduated_percentage) {
    tier.percent = fields.optional_decimal("percent", Sign::any);
  } else {
    tier.unit_price = fields.optional_decimal("unit_price", Sign::any);
    tier.package_size = fields.optional_decimal("package_size", Sign::zero_or_more);
    if (tier.package_size) check_size(fields, *tier.package_size);
  }
  tier.flat = fields.optional_decimal("flat", Sign::any);
  fields.finish();
  return tier;
}

void report(const FaultyTier& faulty, const std::vector<PriceTier>& tiers,
            const std::string& pointer, Problems& problems) {
  const std::string here = pointer + "/" + std::to_string(faulty.tier);
  const std::string name = "Tier " + std::to_string(faulty.tier + 1);
  const PriceTier& tier = tiers[faulty.tier];
  const std::string end = tier.up_to ? tier.up_to->to_string() : "";
  switch (faulty.fault) {
    case TierFault::not_ascending:
      problems.add("tier.not_ascending", here + "/up_to",
                   name + " ends at " + end + ", which is not above where it begins. Order the " +
                       "tiers by \"up_to\".");
      break;
    case TierFault::open_too_soon:
      problems.add("tier.open_too_soon", here,
                   name + " has no end, so the next one has nowhere to begin. Only the last tier " +
                       "may leave \"up_to\" out.");
      break;
    case TierFault::closed:
      problems.add("tier.closed", here + "/up_to",
                   name + " is the last and ends at " + end +
                       ", so what lies above has no price. Leave its \"up_to\" out.");
      break;
    case TierFault::without_price:
      problems.add("tier.without_price", here,
                   name + " has no price. Units that cost nothing have a price of 0.");
      break;
  }
}

std::vector<PriceTier> read_tiers(FieldReader& pricing, PriceModel model, Problems& problems) {
  std::vector<PriceTier> tiers;
  if (!pricing.has("tiers")) pricing.missing("tiers");
  const std::size_t problems_before = problems.total();
  const std::vector<JsonValue>& items = pricing.list("tiers", kTiersMax);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string here = pricing.at("tiers") + "/" + std::to_string(i);
    tiers.push_back(read_tier(items[i], here, model, problems));
  }
  // A tier that cannot be read would only seem to lack something.
  if (problems.total() != problems_before) return tiers;
  if (tiers.empty() && pricing.has("tiers")) {
    pricing.problem("tier.none", "tiers", "A price in tiers needs at least one.");
  }
  for (const FaultyTier& faulty : check_tiers(tiers)) {
    report(faulty, tiers, pricing.at("tiers"), problems);
  }
  return tiers;
}

void read_model(FieldReader& fields, Pricing& pricing, Problems& problems) {
  switch (pricing.model) {
    case PriceModel::flat:
      pricing.amount = fields.decimal("amount", Sign::any);
      break;
    case PriceModel::per_unit:
      pricing.unit_price = fields.decimal("unit_price", Sign::any);
      break;
    case PriceModel::package:
      pricing.package_size = fields.decimal("package_size", Sign::zero_or_more);
      if (fields.has("package_size")) check_size(fields, pricing.package_size);
      pricing.amount = fields.decimal("amount", Sign::any);
      break;
    case PriceModel::percentage:
      pricing.percent = fields.decimal("percent", Sign::any);
      break;
    case PriceModel::graduated:
    case PriceModel::graduated_percentage:
    case PriceModel::volume:
      pricing.tiers = read_tiers(fields, pricing.model, problems);
      break;
  }
}

}  // namespace

Pricing read_pricing(const JsonValue& value, const std::string& pointer, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  Pricing pricing;
  constexpr std::string_view kModels =
      "flat, per_unit, package, percentage, graduated, graduated_percentage, volume";
  if (!fields.has("model")) fields.missing("model");
  const auto model = fields.optional_choice("model", find_price_model, kModels);
  // Without a model nobody can tell which fields belong.
  if (!model) return pricing;
  pricing.model = *model;
  read_model(fields, pricing, problems);
  pricing.minimum = fields.optional_decimal("minimum", Sign::zero_or_more);
  pricing.maximum = fields.optional_decimal("maximum", Sign::zero_or_more);
  if (pricing.minimum && pricing.maximum && *pricing.maximum < *pricing.minimum) {
    fields.problem("price.minimum_above_maximum", "minimum",
                   "The minimum of " + pricing.minimum->to_string() + " is above the maximum of " +
                       pricing.maximum->to_string() + ".");
  }
  fields.finish();
  return pricing;
}

}  // namespace billing
