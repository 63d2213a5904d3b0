// Agreements with their fee, additions, block and coverage.
#include "api/limits.h"
#include "api/read_addition.h"
#include "api/read_adjustments.h"
#include "api/read_consumption.h"
#include "api/read_life.h"
#include "api/read_terms.h"
#include "api/read_uplift.h"
#include "api/words.h"

namespace billing {
namespace {

RecurringFee read_fee(const JsonValue& value, const std::string& pointer,
                      const Agreement& agreement, const BookIds& ids, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  RecurringFee fee;
  fee.amount = fields.decimal("amount", Sign::zero_or_more);
  fee.name = fields.optional_text("name").value_or(agreement.name);
  fee.section = fields.optional_text("section").value_or("");
  fee.tax_rates = fields.references("tax_rates", ids.tax_rates, "tax rate", kTaxRatesPerLineMax);
  if (fields.has("uplifts")) {
    fee.uplifts = read_uplifts(fields, "uplifts", agreement.start, problems);
  }
  const auto& changes = fields.list("changes", kChangesMax);
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const std::string here = fields.at("changes") + "/" + std::to_string(i);
    FieldReader change(changes[i], here, problems);
    fee.changes.push_back({change.date("on"), {}, change.decimal("amount", Sign::zero_or_more)});
    change.finish();
  }
  check_change_order(fields, fee.changes, agreement.start, agreement.over_on(), problems);
  fields.finish();
  return fee;
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
  const auto& conditions = fields.list("conditions", kConditionsMax);
  for (std::size_t i = 0; i < conditions.size(); ++i) {
    coverage.conditions.push_back(read_coverage_condition(
        conditions[i], fields.at("conditions") + "/" + std::to_string(i), problems));
  }
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
  agreement.billing_cycle = fields.choice("billing_cycle", find_cycle, kCycleWords);
  agreement.cycle_anchor =
      fields.optional_choice("cycle_anchor", find_cycle_anchor, "calendar, contract")
          .value_or(CycleAnchor::calendar);
  if (agreement.cycle_anchor == CycleAnchor::calendar &&
      !has_calendar_anchor(agreement.billing_cycle)) {
    fields.problem("cycle.needs_contract_anchor", "billing_cycle",
                   "The calendar does not say where such a period begins: with this cycle write "
                   "\"cycle_anchor\": \"contract\".");
  }
}

void read_term(FieldReader& fields, Agreement& agreement) {
  agreement.term_months = fields.optional_integer("term_months", {1, kTermMonthsMax});
  agreement.renewal = fields.optional_choice("renewal", find_renewal, "automatic, ends")
                          .value_or(Renewal::automatic);
  if (fields.has("renewal") && !agreement.term_months) {
    fields.problem("field.conflict", "renewal",
                   "Only an agreement with a term renews. Write term_months, or remove this.");
  }
  if (agreement.term_months && agreement.end) {
    fields.problem("field.conflict", "end",
                   "The agreement has a term, which renews or ends by itself. Remove the end, or "
                   "term_months.");
  }
}

void read_look_ahead(FieldReader& fields, Agreement& agreement) {
  agreement.look_ahead.days = fields.optional_integer("look_ahead_days", {1, kLookAheadDaysMax});
  agreement.look_ahead.months =
      fields.optional_integer("look_ahead_months", {1, kLookAheadMonthsMax});
  if (agreement.look_ahead.days && agreement.look_ahead.months) {
    fields.problem("field.conflict", "look_ahead_months",
                   "Say in days or in months how far ahead is billed, not in both.");
  } else if (!agreement.look_ahead.is_endless() && agreement.timing == Timing::arrears) {
    fields.problem("field.conflict",
                   agreement.look_ahead.days ? "look_ahead_days" : "look_ahead_months",
                   "In arrears nothing is billed ahead. Leave it out, or bill in advance.");
  }
}

// A price sheet has no price of a unit to which an amount could be added.
void check_amounts_on_sheets(FieldReader& fields, const Agreement& agreement, Problems& problems) {
  for (std::size_t i = 0; i < agreement.additions.size(); ++i) {
    const Addition& addition = agreement.additions[i];
    if (!addition.pricing || addition.one_time) continue;
    for (const Uplift& uplift : agreement.uplifts_of(addition.uplifts)) {
      if (uplift.method != UpliftMethod::amount) continue;
      problems.add("uplift.no_unit_price", fields.at("additions") + "/" + std::to_string(i),
                   "An uplift by an amount needs a unit price, and this addition has a price "
                   "sheet. Give it uplifts in percent, or \"uplifts\": [] for none.");
      break;
    }
  }
}

void read_proration(FieldReader& fields, Agreement& agreement) {
  constexpr std::string_view kProrations = "off, inclusive, exclusive, whole";
  agreement.proration =
      fields.optional_choice("proration", find_proration, kProrations).value_or(Proration::off);
  agreement.first_period_proration =
      fields.optional_choice("first_period_proration", find_proration, kProrations);
  agreement.proration_rounding =
      fields.optional_choice("proration_rounding", find_proration_rounding, "line, unit_price")
          .value_or(ProrationRounding::line);
  agreement.month_days = fields.optional_choice("month_days", find_month_days, "actual, thirty")
                             .value_or(MonthDays::actual);
  agreement.parts_billed =
      fields.optional_choice("parts_billed", find_parts_billed, "at_once, next_invoice")
          .value_or(PartsBilled::at_once);
  agreement.unused_days = fields.optional_choice("unused_days", find_unused_days, "credited, kept")
                              .value_or(UnusedDays::credited);
  if (agreement.month_days == MonthDays::thirty && is_in_weeks(agreement.billing_cycle)) {
    fields.problem("field.conflict", "month_days",
                   "A period of weeks has no months. Leave it out, or bill by months.");
  }
  if (agreement.parts_billed == PartsBilled::next_invoice && agreement.timing == Timing::arrears) {
    fields.problem(
        "field.conflict", "parts_billed",
        "In arrears a part is on its own period's invoice already. Leave it out, or bill "
        "in advance.");
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
  agreement.type = fields.optional_text("type").value_or("");
  const std::optional<Date> start = fields.optional_date("start");
  if (!fields.has("start")) fields.missing("start");
  agreement.start = start.value_or(Date{});
  agreement.end = fields.optional_date("end");
  check_order(fields, start, agreement.end);
  agreement.cancelled_on = fields.optional_date("cancelled_on");
  read_term(fields, agreement);
  check_cancelled(fields, start, agreement.agreed_end(), agreement.cancelled_on);
  read_cycle(fields, agreement);
  const std::optional<Timing> timing =
      fields.optional_choice("timing", find_timing, "advance, arrears");
  agreement.timing = timing.value_or(Timing::advance);
  read_proration(fields, agreement);
  read_look_ahead(fields, agreement);
  agreement.uplifts = read_uplifts(fields, "uplifts", agreement.start, problems);
  if (const JsonValue* fee = fields.child("recurring_fee")) {
    agreement.recurring_fee = read_fee(*fee, fields.at("recurring_fee"), agreement, ids, problems);
  }
  agreement.additions = read_additions(fields, agreement.start, ids, problems);
  if (timing || !fields.has("timing")) check_counted(fields, agreement, problems);
  check_amounts_on_sheets(fields, agreement, problems);
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
  agreement.cap = read_cap(fields, problems);
  agreement.commitment = read_commitment(fields, ids, problems);
  check_cap(fields, agreement);
  agreement.terms_days = fields.optional_integer("terms_days", {0, kTermsDaysMax});
  agreement.due_day = fields.optional_integer("due_day", {1, 31});
  agreement.purchase_order = fields.optional_text("purchase_order").value_or("");
  agreement.time_limits = read_time_limits(fields);
  agreement.dimensions = read_dimensions(fields, problems);
  fields.finish();
  return agreement;
}

}  // namespace billing
