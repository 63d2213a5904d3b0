// Agreements with their fee, additions, block and coverage.
#include <set>

#include "api/limits.h"
#include "api/read_adjustments.h"
#include "api/read_consumption.h"
#include "api/read_pricing.h"
#include "api/read_terms.h"
#include "api/words.h"
#include "rating/price/price.h"

namespace billing {
namespace {

// A period given by two optional fields, of which the second may not come first.
void check_order(FieldReader& fields, const std::optional<Date>& start,
                 const std::optional<Date>& end) {
  if (start && end && *end <= *start) {
    fields.problem("period.empty", "end",
                   "It ends on " + end->plus_days(-1).to_string() + ", before it starts on " +
                       start->to_string() + ". \"end\" is the first day after it.");
  }
}

RecurringFee read_fee(const JsonValue& value, const std::string& pointer,
                      const std::string& agreement_name, const BookIds& ids, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  RecurringFee fee;
  fee.amount = fields.decimal("amount", Sign::zero_or_more);
  fee.name = fields.optional_text("name").value_or(agreement_name);
  fee.tax_rates = fields.references("tax_rates", ids.tax_rates, "tax rate", kTaxRatesPerLineMax);
  fields.finish();
  return fee;
}

// A unit price or a price sheet, and a quantity that it has a price for.
void read_price(FieldReader& fields, Addition& addition, Problems& problems) {
  const JsonValue* pricing = fields.child("pricing");
  addition.quantity = fields.decimal("quantity", pricing ? Sign::any : Sign::zero_or_more);
  if (pricing == nullptr) {
    addition.unit_price = fields.decimal("unit_price", Sign::any);
    return;
  }
  addition.pricing = read_pricing(*pricing, fields.at("pricing"), problems);
  if (fields.optional_decimal("unit_price", Sign::any)) {
    fields.problem("field.conflict", "unit_price",
                   "An addition has \"unit_price\" or \"pricing\", not both.");
  }
  if (addition.quantity.is_negative() && !takes_negative_quantity(addition.pricing->model)) {
    fields.problem("price.negative_quantity", "quantity",
                   "A quantity below zero has a price per unit or in percent only.");
  }
}

Addition read_addition(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                       Problems& problems) {
  FieldReader fields(value, pointer, problems);
  Addition addition;
  addition.id = fields.id("id");
  addition.name = fields.text("name");
  read_price(fields, addition, problems);
  addition.included = fields.optional_decimal("included", Sign::zero_or_more).value_or(Decimal{});
  addition.start = fields.optional_date("start");
  addition.end = fields.optional_date("end");
  check_order(fields, addition.start, addition.end);
  addition.tax_rates =
      fields.references("tax_rates", ids.tax_rates, "tax rate", kTaxRatesPerLineMax);
  fields.finish();
  return addition;
}

std::vector<Addition> read_additions(FieldReader& agreement, const BookIds& ids,
                                     Problems& problems) {
  std::vector<Addition> additions;
  std::set<std::string> seen;
  const std::vector<JsonValue>& items = agreement.list("additions", kAdditionsMax);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string here = agreement.at("additions") + "/" + std::to_string(i);
    additions.push_back(read_addition(items[i], here, ids, problems));
    const std::string& id = additions.back().id;
    if (!id.empty() && !seen.insert(id).second) {
      problems.add("id.duplicate", here + "/id",
                   "Another addition of this agreement has the id " + in_quotes(id) + " too.");
    }
  }
  return additions;
}

Coverage read_coverage(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                       Problems& problems) {
  FieldReader fields(value, pointer, problems);
  Coverage coverage;
  coverage.time = fields.boolean("time");
  if (fields.has("expenses")) coverage.expenses = fields.boolean("expenses");
  if (fields.has("products")) coverage.products = fields.boolean("products");
  coverage.excluded_work_roles =
      fields.references("excluded_work_roles", ids.work_roles, "work role", kWorkRolesMax);
  coverage.excluded_work_types =
      fields.references("excluded_work_types", ids.work_types, "work type", kWorkTypesMax);
  coverage.excluded_categories = fields.texts("excluded_categories", kCategoriesMax);
  fields.finish();
  return coverage;
}

// What the block is drawn by, and whether it can count that.
void check_block_coverage(FieldReader& fields, const Agreement& agreement) {
  const Coverage& coverage = agreement.coverage;
  const bool covers_items = coverage.expenses || coverage.products;
  if (!agreement.block) return;
  if (!coverage.time && !covers_items) {
    fields.problem("block.covers_nothing", "coverage",
                   "The agreement has a block but covers no time, so the block could never be "
                   "drawn. Write \"time\": true, or remove the block.");
  }
  if (covers_items && agreement.block->unit != BlockUnit::amount) {
    fields.problem("block.cannot_count", "coverage",
                   "A block of hours or incidents cannot pay for expenses or products. Count the "
                   "block in money (unit amount), or leave them out of its coverage.");
  }
}

void read_cycle(FieldReader& fields, Agreement& agreement) {
  agreement.billing_cycle =
      fields.choice("billing_cycle", find_cycle,
                    "weekly, two_weekly, four_weekly, monthly, two_monthly, quarterly, "
                    "semi_annual, yearly");
  agreement.cycle_anchor =
      fields.optional_choice("cycle_anchor", find_cycle_anchor, "calendar, contract")
          .value_or(CycleAnchor::calendar);
  if (agreement.cycle_anchor == CycleAnchor::calendar &&
      !has_calendar_anchor(agreement.billing_cycle)) {
    fields.problem("cycle.needs_contract_anchor", "billing_cycle",
                   "The calendar has no such weeks: with this cycle write \"cycle_anchor\": "
                   "\"contract\".");
  }
}

}  // namespace

Agreement read_agreement(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                         Problems& problems) {
  FieldReader fields(value, pointer, problems);
  Agreement agreement;
  agreement.id = fields.id("id");
  agreement.client = fields.reference("client", ids.clients, "client");
  agreement.name = fields.text("name");
  const std::optional<Date> start = fields.optional_date("start");
  if (!fields.has("start")) fields.missing("start");
  agreement.start = start.value_or(Date{});
  agreement.end = fields.optional_date("end");
  check_order(fields, start, agreement.end);
  read_cycle(fields, agreement);
  agreement.timing =
      fields.optional_choice("timing", find_timing, "advance, arrears").value_or(Timing::advance);
  agreement.proration =
      fields.optional_choice("proration", find_proration, "off, inclusive, exclusive")
          .value_or(Proration::off);
  if (const JsonValue* fee = fields.child("recurring_fee")) {
    agreement.recurring_fee =
        read_fee(*fee, fields.at("recurring_fee"), agreement.name, ids, problems);
  }
  agreement.additions = read_additions(fields, ids, problems);
  if (const JsonValue* block = fields.child("block")) {
    agreement.block = read_block(*block, fields.at("block"), agreement, ids, problems);
  }
  agreement.deposits = read_deposits(fields, ids, problems);
  if (const JsonValue* consumption = fields.child("consumption")) {
    agreement.consumption =
        read_consumption_terms(*consumption, fields.at("consumption"), ids, problems);
  }
  if (const JsonValue* coverage = fields.required_child("coverage")) {
    agreement.coverage = read_coverage(*coverage, fields.at("coverage"), ids, problems);
    check_block_coverage(fields, agreement);
  }
  agreement.rate_rules = read_rate_rules(fields.list("rate_rules", kRateRulesMax),
                                         fields.at("rate_rules"), ids, problems);
  agreement.parent = fields.optional_reference("parent", ids.agreements, "agreement");
  if (fields.has("separate_invoice")) {
    agreement.separate_invoice = fields.boolean("separate_invoice");
  }
  agreement.discounts = read_discounts(fields, agreement.additions, problems);
  agreement.commitment = read_commitment(fields, ids, problems);
  agreement.purchase_order = fields.optional_text("purchase_order").value_or("");
  agreement.time_limits = read_time_limits(fields);
  fields.finish();
  return agreement;
}

}  // namespace billing
