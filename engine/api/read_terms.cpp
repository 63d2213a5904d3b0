// Price list, clients, rate rules. Agreements are in read_agreement.cpp.
#include "api/read_terms.h"

#include "api/limits.h"
#include "api/read_adjustments.h"
#include "api/words.h"
#include "money/rounding.h"

namespace billing {
namespace {

template <typename Element>
Ids ids_of(const std::vector<Element>& elements) {
  Ids ids;
  for (Index i = 0; i < elements.size(); ++i) ids.emplace(elements[i].id, i);
  return ids;
}

std::optional<RateLimit> read_rate_limit(FieldReader& fields) {
  const auto hours = fields.optional_decimal("limit_hours", Sign::zero_or_more);
  const auto per =
      fields.optional_choice("limit_per", find_limit_per, "entry, ticket, period, always");
  if (per && !fields.has("limit_hours")) fields.missing("limit_hours");
  if (!hours) return std::nullopt;
  if (hours->is_zero()) {
    fields.problem("rate_rule.empty_limit", "limit_hours",
                   "A rule that is good for no hours never counts. Say for how many, or remove the "
                   "rule.");
  }
  return RateLimit{*hours, per.value_or(RateLimit{}.per)};
}

RateRule read_rate_rule(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                        Problems& problems) {
  FieldReader fields(value, pointer, problems);
  RateRule rule;
  rule.work_role = fields.optional_reference("work_role", ids.work_roles, "work role");
  rule.work_type = fields.optional_reference("work_type", ids.work_types, "work type");
  rule.work_time = fields.optional_choice("work_time", find_work_time, kWorkTimeWords);
  rule.method = fields.choice("method", find_rate_method, kRateMethodWords);
  rule.value = fields.decimal(
      "value", rule.method == RateMethod::adjustment ? Sign::any : Sign::zero_or_more);
  rule.limit = read_rate_limit(fields);
  rule.overage_method = fields.optional_choice("overage_method", find_rate_method, kRateMethodWords)
                            .value_or(RateMethod::custom);
  rule.overage_rate = fields.optional_decimal(
      "overage_rate",
      rule.overage_method == RateMethod::adjustment ? Sign::any : Sign::zero_or_more);
  if (fields.has("overage_method") && !fields.has("overage_rate")) fields.missing("overage_rate");
  rule.ticket = fields.optional_text("ticket").value_or("");
  rule.project = fields.optional_text("project").value_or("");
  rule.agreement_type = fields.optional_text("agreement_type").value_or("");
  rule.member = fields.optional_text("member").value_or("");
  rule.start = fields.optional_date("start");
  rule.end = fields.optional_date("end");
  if (rule.start && rule.end && *rule.end <= *rule.start) {
    fields.problem("period.empty", "end", "The rule ends before it starts.");
  }
  fields.finish();
  return rule;
}

// Whether some work may meet both, so that neither would go before the other: after one with a
// limit, the next decides.
bool are_ambiguous(const RateRule& a, const RateRule& b) {
  return !a.limit && a.work_role == b.work_role && a.work_type == b.work_type &&
         a.work_time == b.work_time && a.ticket == b.ticket && a.project == b.project &&
         a.agreement_type == b.agreement_type && a.member == b.member &&
         (!a.end || !b.start || *b.start < *a.end) && (!b.end || !a.start || *a.start < *b.end);
}

}  // namespace

BookIds collect_ids(const Terms& terms) {
  return {ids_of(terms.tax_rates), ids_of(terms.work_roles),    ids_of(terms.work_types),
          ids_of(terms.clients),   ids_of(terms.count_sources), ids_of(terms.agreements)};
}

void check_agreement_of_client(const Terms& terms, Index agreement, Index client,
                               const std::function<std::string()>& pointer, Problems& problems) {
  if (agreement == kNowhere || client == kNowhere) return;
  const Agreement& of = terms.agreements[agreement];
  if (of.client == client || of.client == kNowhere) return;
  problems.add("reference.other_client", pointer() + "/agreement",
               "The agreement \"" + of.id + "\" belongs to another client.");
}

Period read_billed_period(const JsonValue& value, const std::string& pointer, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  const auto start = fields.optional_date("start");
  const auto end = fields.optional_date("end");
  if (!fields.has("start")) fields.missing("start");
  if (!fields.has("end")) fields.missing("end");
  fields.finish();
  if (!start || !end) return {};
  const Period period{*start, *end};
  if (period.is_empty()) {
    problems.add("period.empty", pointer, "The billed period ends before it starts.");
  } else if (start->day() != 1 || end->day() != 1) {
    problems.add("period.not_months", pointer,
                 "The billed period is whole months: it starts on the first of a month and ends "
                 "on the first of the month after the last.");
  } else if (start->plus_months(static_cast<int>(kMonthsMax)) < *end) {
    problems.add("period.too_long", pointer,
                 "The billed period has at most " + std::to_string(kMonthsMax) + " months.");
  }
  return period;
}

WorkRole read_work_role(const JsonValue& value, const std::string& pointer, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  WorkRole role;
  role.id = fields.id("id");
  role.name = fields.text("name");
  role.hourly_rate = fields.decimal("hourly_rate", Sign::zero_or_more);
  role.introduced_on = fields.optional_date("introduced_on");
  fields.finish();
  return role;
}

TimeLimits read_time_limits(FieldReader& fields) {
  TimeLimits limits;
  limits.minimum_minutes = fields.optional_integer("minimum_minutes", {1, kRoundingMinutesMax});
  limits.increment_minutes = fields.optional_integer("increment_minutes", {1, kRoundingMinutesMax});
  limits.maximum_minutes = fields.optional_integer("maximum_minutes", {1, kMinutesMax});
  if (limits.maximum_minutes && limits.maximum_minutes < limits.minimum_minutes) {
    fields.problem("time.minimum_above_maximum", "maximum_minutes",
                   "The maximum is below the minimum. Raise one or lower the other.");
  }
  return limits;
}

WorkType read_work_type(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                        Problems& problems) {
  FieldReader fields(value, pointer, problems);
  WorkType type;
  type.id = fields.id("id");
  type.name = fields.text("name");
  type.time_limits = read_time_limits(fields);
  type.tax_rates = fields.references("tax_rates", ids.tax_rates, "tax rate", kTaxRatesPerLineMax);
  type.may_go_unbilled = fields.has("may_go_unbilled") && fields.boolean("may_go_unbilled");
  fields.finish();
  return type;
}

RateRules read_rate_rules(const std::vector<JsonValue>& rules, const std::string& pointer,
                          const BookIds& ids, Problems& problems) {
  RateRules read;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const std::string here = pointer + "/" + std::to_string(i);
    const std::size_t faults = problems.total();
    RateRule rule = read_rate_rule(rules[i], here, ids, problems);
    if (problems.total() == faults) {
      for (std::size_t other = 0; other < read.size(); ++other) {
        if (!are_ambiguous(read[other], rule)) continue;
        problems.add("rate_rule.ambiguous", here,
                     "Rule " + std::to_string(other + 1) +
                         " of this list is for the same work on the same days, so it is not "
                         "clear which one counts. Keep one.");
        break;
      }
    }
    read.push_back(std::move(rule));
  }
  return read;
}

Client read_client(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                   Problems& problems) {
  FieldReader fields(value, pointer, problems);
  Client client;
  client.id = fields.id("id");
  client.name = fields.text("name");
  client.address = fields.texts("address", kAddressLinesMax);
  if (fields.has("currency")) client.currency = read_currency(fields);
  client.terms_days = fields.optional_integer("terms_days", {0, kTermsDaysMax});
  client.separate_invoices =
      fields
          .optional_choice("separate_invoices", find_separate_invoices,
                           "none, agreement, purchase_order, ticket, project")
          .value_or(SeparateInvoices::none);
  client.exempt_tax_rates =
      fields.references("exempt_tax_rates", ids.tax_rates, "tax rate", kTaxRatesMax);
  read_invoice_adjustments(fields, ids, client, problems);
  client.due_day = fields.optional_integer("due_day", {1, 31});
  client.invoice_note = fields.optional_text("invoice_note").value_or("");
  client.time_layout =
      fields.optional_choice("time_layout", find_time_layout, "summary, ticket, day, person")
          .value_or(TimeLayout::summary);
  client.invoice_sections =
      fields.optional_choice("invoice_sections", find_invoice_sections, "agreement, heading, kind")
          .value_or(InvoiceSections::agreement);
  client.printed_prices =
      fields.optional_choice("printed_prices", find_printed_prices, "all, amounts, subtotals")
          .value_or(PrintedPrices::all);
  if (fields.has("hides_covered_work")) {
    client.hides_covered_work = fields.boolean("hides_covered_work");
  }
  client.purchase_order = fields.optional_text("purchase_order").value_or("");
  client.rate_rules = read_rate_rules(fields.list("rate_rules", kRateRulesMax),
                                      fields.at("rate_rules"), ids, problems);
  if (const JsonValue* calendar = fields.child("calendar")) {
    client.calendar = read_calendar(*calendar, fields.at("calendar"), problems);
  }
  client.dimensions = read_dimensions(fields, problems);
  fields.finish();
  return client;
}

}  // namespace billing
