// Quantity, price, life and changes of each.
#include "api/read_addition.h"

#include <set>

#include "api/limits.h"
#include "api/read_counts.h"
#include "api/read_life.h"
#include "api/read_pricing.h"
#include "api/read_uplift.h"
#include "api/words.h"
#include "rating/price/price.h"

namespace billing {
namespace {

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

RecurringChange read_change(const JsonValue& value, const std::string& pointer,
                            const Addition& addition, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  RecurringChange change;
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
  addition.section = fields.optional_text("section").value_or("");
  addition.parts = fields.optional_choice("parts", find_bundle_parts, "hidden, without_price")
                       .value_or(BundleParts::hidden);
  read_price(fields, ids, addition, problems);
  if (const JsonValue* count = fields.child("vendor_count")) {
    addition.vendor_count = read_vendor_count(*count, fields.at("vendor_count"), ids, problems);
    if (addition.counted) {
      fields.problem(
          "field.conflict", "vendor_count",
          "What is counted is billed as it is counted, so there is nothing to lay beside "
          "it. Remove this, or \"counted\".");
    }
  }
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
  fields.child("part_of");  // An addition of the same list, which may come after it.
  check_one_time(fields, addition);
  check_counted_alone(fields, addition);
  if (problems.total() == faults) {
    check_change_order(fields, addition.changes, addition.start.value_or(agreement_start),
                       addition.cancelled_on ? addition.cancelled_on : addition.end, problems);
  }
  fields.finish();
  return addition;
}

// Once all additions of the agreement are read.
void read_bundles(const FieldReader& agreement, const std::vector<JsonValue>& items,
                  std::vector<Addition>& additions, Problems& problems) {
  Ids ids;
  for (Index i = 0; i < additions.size(); ++i) ids.emplace(additions[i].id, i);
  const auto here = [&](Index i) { return agreement.at("additions") + "/" + std::to_string(i); };
  for (Index i = 0; i < additions.size(); ++i) {
    if (items[i].find("part_of") == nullptr) continue;
    FieldReader fields(items[i], here(i), problems);
    additions[i].part_of = fields.optional_reference("part_of", ids, "addition of the agreement");
  }
  for (Index i = 0; i < additions.size(); ++i) {
    const Index bundle = additions[i].part_of;
    if (bundle == kNowhere || (bundle != i && additions[bundle].part_of == kNowhere)) continue;
    problems.add("bundle.nested", here(i) + "/part_of",
                 bundle == i ? "An addition cannot be a part of itself."
                             : "The addition " + in_quotes(additions[bundle].id) +
                                   " is a part itself. Name the bundle that both are parts of.");
  }
}

}  // namespace

void check_change_order(const FieldReader& fields, const std::vector<RecurringChange>& changes,
                        Date first, std::optional<Date> over, Problems& problems) {
  Date before = first;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const Date on = changes[i].on;
    const std::string here = fields.at("changes") + "/" + std::to_string(i) + "/on";
    if (on <= before) {
      problems.add("change.not_ascending", here,
                   "Changes come in the order of their days, each on a day of its own after the "
                   "first: write a day after " +
                       before.to_string() + ".");
    } else if (over && *over <= on) {
      problems.add("change.not_ascending", here,
                   "It is over on " + over->to_string() +
                       ", so nothing changes then. Write a day before it.");
    }
    before = std::max(before, on);
  }
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
  read_bundles(agreement, items, additions, problems);
  return additions;
}

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

}  // namespace billing
