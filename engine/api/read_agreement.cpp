// Agreements with their fee, additions, block and coverage.
#include <set>

#include "api/limits.h"
#include "api/read_adjustments.h"
#include "api/read_consumption.h"
#include "api/read_counts.h"
#include "api/read_pricing.h"
#include "api/read_terms.h"
#include "api/read_uplift.h"
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

// A day on which something that has a start, and perhaps an end, is cancelled.
void check_cancelled(FieldReader& fields, const std::optional<Date>& start,
                     const std::optional<Date>& end, const std::optional<Date>& cancelled_on) {
  if (start && cancelled_on && *cancelled_on <= *start) {
    fields.problem("period.empty", "cancelled_on",
                   "It is cancelled on " + cancelled_on->to_string() +
                       ", before its first day was over. Write a day after " + start->to_string() +
                       ", or remove it.");
  }
  if (end && cancelled_on && *end <= *cancelled_on) {
    fields.problem("field.conflict", "cancelled_on",
                   "It ends on " + end->plus_days(-1).to_string() +
                       " anyway, before it is cancelled. Keep one of the two.");
  }
}

RecurringFee read_fee(const JsonValue& value, const std::string& pointer,
                      const Agreement& agreement, const BookIds& ids, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  RecurringFee fee;
  fee.amount = fields.decimal("amount", Sign::zero_or_more);
  fee.name = fields.optional_text("name").value_or(agreement.name);
  fee.tax_rates = fields.references("tax_rates", ids.tax_rates, "tax rate", kTaxRatesPerLineMax);
  if (fields.has("uplifts")) {
    fee.uplifts = read_uplifts(fields, "uplifts", agreement.start, problems);
  }
  fields.finish();
  return fee;
}

void check_quantity(FieldReader& fields, const Addition& addition, const Decimal& quantity) {
  if (!addition.pricing || !quantity.is_negative()) return;
  if (takes_negative_quantity(addition.pricing->model)) return;
  fields.problem("price.negative_quantity", "quantity",
                 "A quantity below zero has a price per unit or in percent only.");
}

// Written down, or taken from a count source.
void read_quantity(FieldReader& fields, Sign sign, const BookIds& ids, Addition& addition,
                   Problems& problems) {
  const JsonValue* counted = fields.child("counted");
  if (counted == nullptr) {
    addition.quantity = fields.decimal("quantity", sign);
    return;
  }
  addition.counted = read_counted_quantity(*counted, fields.at("counted"), ids, problems);
  if (fields.optional_decimal("quantity", sign)) {
    fields.problem("field.conflict", "quantity",
                   "An addition has \"quantity\" or \"counted\", not both.");
  }
}

// A unit price or a price sheet, and a quantity that it has a price for.
void read_price(FieldReader& fields, const BookIds& ids, Addition& addition, Problems& problems) {
  const JsonValue* pricing = fields.child("pricing");
  read_quantity(fields, pricing ? Sign::any : Sign::zero_or_more, ids, addition, problems);
  if (pricing == nullptr) {
    addition.unit_price = fields.decimal("unit_price", Sign::any);
    return;
  }
  addition.pricing = read_pricing(*pricing, fields.at("pricing"), problems);
  if (fields.optional_decimal("unit_price", Sign::any)) {
    fields.problem("field.conflict", "unit_price",
                   "An addition has \"unit_price\" or \"pricing\", not both.");
  }
  check_quantity(fields, addition, addition.quantity);
}

AdditionChange read_change(const JsonValue& value, const std::string& pointer,
                           const Addition& addition, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  AdditionChange change;
  change.on = fields.date("on");
  change.quantity =
      fields.optional_decimal("quantity", addition.pricing ? Sign::any : Sign::zero_or_more);
  change.unit_price = fields.optional_decimal("unit_price", Sign::any);
  if (change.quantity) check_quantity(fields, addition, *change.quantity);
  if (!fields.has("quantity") && !fields.has("unit_price")) {
    fields.problem("field.missing", "quantity",
                   "Say what changes: the quantity or the unit price.");
  }
  if (change.unit_price && addition.pricing) {
    fields.problem("field.conflict", "unit_price",
                   "The addition has a price sheet, so it has no unit price that could change.");
  }
  fields.finish();
  return change;
}

// Day after day, each after the addition's first and before its last.
void check_change_order(FieldReader& addition_fields, const Addition& addition,
                        Date agreement_start, Problems& problems) {
  Date before = addition.start.value_or(agreement_start);
  for (std::size_t i = 0; i < addition.changes.size(); ++i) {
    const Date on = addition.changes[i].on;
    const std::string here = addition_fields.at("changes") + "/" + std::to_string(i) + "/on";
    const auto over = addition.cancelled_on ? addition.cancelled_on : addition.end;
    if (on <= before) {
      problems.add("change.not_ascending", here,
                   "Changes come in the order of their days, each on a day of its own after the "
                   "addition's first: write a day after " +
                       before.to_string() + ".");
    } else if (over && *over <= on) {
      problems.add("change.not_ascending", here,
                   "The addition is over on " + over->to_string() +
                       ", so nothing changes then. Write a day before it.");
    }
    before = std::max(before, on);
  }
}

// A one-time charge has one day, so nothing about it can change.
void check_one_time(FieldReader& fields, const Addition& addition) {
  if (!addition.one_time) return;
  for (const std::string_view field : {"end", "cancelled_on", "changes", "uplifts"}) {
    if (!fields.has(field)) continue;
    fields.problem("field.conflict", field,
                   "A one-time charge is billed on its start and nothing comes after it. Remove "
                   "this, or \"one_time\".");
  }
}

// A count says how much there is on every day.
void check_counted_alone(FieldReader& fields, const Addition& addition) {
  if (!addition.counted) return;
  if (!addition.changes.empty()) {
    fields.problem("field.conflict", "changes",
                   "The quantity is counted, so nothing of it is changed here. Remove this, or "
                   "\"counted\"; for another price end this addition and begin another.");
  }
  if (addition.one_time) {
    fields.problem("field.conflict", "one_time",
                   "What is counted is charged for periods. Remove this, or \"counted\".");
  }
}

Addition read_addition(const JsonValue& value, const std::string& pointer, Date agreement_start,
                       const BookIds& ids, Problems& problems) {
  const std::size_t faults = problems.total();
  FieldReader fields(value, pointer, problems);
  Addition addition;
  addition.id = fields.id("id");
  addition.name = fields.text("name");
  read_price(fields, ids, addition, problems);
  addition.included = fields.optional_decimal("included", Sign::zero_or_more).value_or(Decimal{});
  addition.start = fields.optional_date("start");
  addition.end = fields.optional_date("end");
  check_order(fields, addition.start, addition.end);
  addition.cancelled_on = fields.optional_date("cancelled_on");
  check_cancelled(fields, addition.start.value_or(agreement_start), addition.end,
                  addition.cancelled_on);
  const std::vector<JsonValue>& changes = fields.list("changes", kChangesMax);
  for (std::size_t i = 0; i < changes.size(); ++i) {
    addition.changes.push_back(read_change(
        changes[i], fields.at("changes") + "/" + std::to_string(i), addition, problems));
  }
  addition.one_time = fields.has("one_time") && fields.boolean("one_time");
  addition.unit_cost = fields.optional_decimal("unit_cost", Sign::any);
  addition.sequence = fields.optional_integer("sequence", {0, kSequenceMax}).value_or(0);
  addition.tax_rates =
      fields.references("tax_rates", ids.tax_rates, "tax rate", kTaxRatesPerLineMax);
  addition.dimensions = read_dimensions(fields, problems);
  if (fields.has("uplifts")) {
    addition.uplifts = read_uplifts(fields, "uplifts", agreement_start, problems);
  }
  check_one_time(fields, addition);
  check_counted_alone(fields, addition);
  if (problems.total() == faults) check_change_order(fields, addition, agreement_start, problems);
  fields.finish();
  return addition;
}

std::vector<Addition> read_additions(FieldReader& agreement, Date agreement_start,
                                     const BookIds& ids, Problems& problems) {
  std::vector<Addition> additions;
  std::set<std::string> seen;
  const std::vector<JsonValue>& items = agreement.list("additions", kAdditionsMax);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string here = agreement.at("additions") + "/" + std::to_string(i);
    additions.push_back(read_addition(items[i], here, agreement_start, ids, problems));
    const std::string& id = additions.back().id;
    if (!id.empty() && !seen.insert(id).second) {
      problems.add("id.duplicate", here + "/id",
                   "Another addition of this agreement has the id " + in_quotes(id) + " too.");
    }
  }
  return additions;
}

// A period's counts are known when it is over.
void check_counted(const FieldReader& fields, const Agreement& agreement, Problems& problems) {
  if (agreement.timing == Timing::arrears) return;
  for (std::size_t i = 0; i < agreement.additions.size(); ++i) {
    const std::optional<CountedQuantity>& counted = agreement.additions[i].counted;
    if (!counted || counted->sampling == CountSampling::invoice_date) continue;
    problems.add("count.needs_arrears",
                 fields.at("additions") + "/" + std::to_string(i) + "/counted/sampling",
                 "What is counted over a period is known when it is over, but the agreement is "
                 "billed in advance. Write \"sampling\": \"invoice_date\", or \"timing\": "
                 "\"arrears\".");
  }
}

Coverage read_coverage(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                       Problems& problems) {
  FieldReader fields(value, pointer, problems);
  Coverage coverage;
  coverage.time = fields.boolean("time");
  coverage.excluded_work_roles =
      fields.references("excluded_work_roles", ids.work_roles, "work role", kWorkRolesMax);
  coverage.excluded_work_types =
      fields.references("excluded_work_types", ids.work_types, "work type", kWorkTypesMax);
  const auto& conditions = fields.list("conditions", kConditionsMax);
  for (std::size_t i = 0; i < conditions.size(); ++i) {
    coverage.conditions.push_back(read_coverage_condition(
        conditions[i], fields.at("conditions") + "/" + std::to_string(i), problems));
  }
  fields.finish();
  return coverage;
}

void read_cycle(FieldReader& fields, Agreement& agreement) {
  agreement.billing_cycle =
      fields.choice("billing_cycle", find_cycle,
                    "weekly, two_weekly, four_weekly, monthly, two_monthly, quarterly, "
                    "semi_annual, yearly, two_yearly, three_yearly, four_yearly, five_yearly");
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

bool is_in_weeks(Cycle cycle) {
  return cycle == Cycle::weekly || cycle == Cycle::two_weekly || cycle == Cycle::four_weekly;
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
  if (const JsonValue* consumption = fields.child("consumption")) {
    agreement.consumption =
        read_consumption_terms(*consumption, fields.at("consumption"), ids, problems);
  }
  if (const JsonValue* coverage = fields.required_child("coverage")) {
    agreement.coverage = read_coverage(*coverage, fields.at("coverage"), ids, problems);
    if (agreement.block && !agreement.coverage.time) {
      fields.problem("block.covers_nothing", "coverage",
                     "The agreement has a block but covers no time, so the block could never be "
                     "drawn. Write \"time\": true, or remove the block.");
    }
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
  agreement.dimensions = read_dimensions(fields, problems);
  fields.finish();
  return agreement;
}

}  // namespace billing
