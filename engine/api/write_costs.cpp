// Work by hand and late invoices, which are priors, beside leakage, which is measured.
#include "api/leakage.h"
#include "api/limits.h"
#include "api/profiles.h"
#include "api/write_assessment.h"
#include "api/write_finding.h"
#include "assess/scenarios.h"

namespace billing {
namespace {

// Examples, where nobody says (assumption).
constexpr std::string_view kWage = "50";
constexpr std::string_view kCostOfCashPercent = "8";
constexpr std::size_t kDigitsMax = 4;
constexpr int kPercentMax = 100;
constexpr int kLateInvoicesMax = 1'000'000;
constexpr int kWageMax = 1'000'000;
constexpr std::string_view kByHand = "by_hand";

CostInput read_input(FieldReader& fields, std::string_view field, const Decimal& otherwise,
                     int maximum) {
  const auto given = fields.optional_decimal(field, Sign::zero_or_more, kDigitsMax);
  if (!given) return {otherwise, true};
  if (*given > Decimal::from_integer(maximum)) {
    fields.problem("number.out_of_range", field,
                   "Write a number up to " + std::to_string(maximum) + ".");
  }
  return {*given, false};
}

// Where the touches of `profile` stand; null where there is none.
std::vector<Touches>* touches_of(CostInputs& inputs, std::string_view profile) {
  if (profile == kByHand) return &inputs.by_hand;
  const std::vector<const Profile*> all = platforms();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i]->id == profile) return &inputs.by_platform[i];
  }
  return nullptr;
}

void read_touches(FieldReader& fields, CostInputs& inputs) {
  const std::string profile = fields.text("profile");
  const std::string scenario = fields.text("scenario");
  std::vector<Touches>* touches = touches_of(inputs, profile);
  if (touches == nullptr && !profile.empty()) {
    fields.problem("reference.unknown", "profile",
                   in_quotes(profile) + " is neither a platform nor by_hand.");
  }
  const Index place = find_scenario(scenario);
  if (place == kNowhere && !scenario.empty()) {
    fields.problem("reference.unknown", "scenario", in_quotes(scenario) + " is no scenario.");
  }
  const auto count = fields.optional_integer("touches", {0, kTouchesMax});
  const auto minutes = fields.optional_integer("minutes", {0, kTouchMinutesMax});
  fields.finish();
  if (touches == nullptr || place == kNowhere) return;
  if (count) (*touches)[place].count = *count;
  if (minutes) (*touches)[place].minutes = *minutes;
}

JsonText write_input(const CostInput& input, std::string_view evidence) {
  return {{"value", input.value.to_string()},
          {"is_default", input.is_default},
          {"evidence", input.is_default ? evidence : "chosen"}};
}

// Totals, and what they are made of: one row for each need.
JsonText write_manual(const Assessment& assessment, const std::vector<Touches>& each,
                      const Decimal& wage) {
  const ManualWork work = manual_work(assessment.audits, each);
  JsonText needs = JsonText::array();
  for (std::size_t i = 0; i < each.size(); ++i) {
    const auto uses = static_cast<std::int64_t>(assessment.audits[i].uses.size());
    if (uses == 0) continue;
    needs.push_back({{"scenario", all_scenarios()[i].id},
                     {"uses", uses},
                     {"touches", each[i].count},
                     {"minutes", each[i].minutes},
                     {"minutes_a_month", uses * each[i].count * each[i].minutes}});
  }
  return {{"touches_a_month", work.touches},
          {"minutes_a_month", work.minutes},
          {"cost_a_month", cost_of_minutes(assessment.terms(), work.minutes, wage).to_string()},
          {"needs", std::move(needs)}};
}

JsonText write_late(const Assessment& assessment, const CostInputs& inputs) {
  const LateInvoices late{inputs.late_invoices.value, inputs.cost_of_cash_percent.value};
  const auto cost = [&](int days) {
    return cost_of_late(assessment.terms(), assessment.invoiced, late, days).to_string();
  };
  return {{"evidence", "article"},
          {"business_days_least", kDaysLateLeast},
          {"business_days_most", kDaysLateMost},
          {"business_days_a_year", kBusinessDays},
          {"cost_a_month_least", cost(kDaysLateLeast)},
          {"cost_a_month_most", cost(kDaysLateMost)}};
}

// What the steps of the waterfall lose. Amounts of several currencies are never added up: clients
// with their own are left out.
JsonText write_leakage(const Assessment& assessment) {
  const LeakBook book(assessment.billed.book);
  const Leakage leakage = walk_leaks(book, find_leaks(book), {});
  const Currency currency = book.terms.provider.currency;
  Money proved = Money::zero(currency);
  Money inferred = proved;
  for (std::size_t step = 0; step < leakage.steps; ++step) {
    const Directions directions =
        directions_of(finding_months(book, leakage, step, currency), currency);
    const bool is_proved = leakage.findings[step].confidence == Confidence::proved;
    (is_proved ? proved : inferred) += directions.under;
  }
  return {{"proved_in_period", proved.to_string()},
          {"inferred_in_period", inferred.to_string()},
          {"in_period", (proved + inferred).to_string()},
          {"a_month", assessment.a_month(proved + inferred)}};
}

}  // namespace

CostInputs read_cost_inputs(FieldReader& fields, const Assessment& assessment, Problems& problems) {
  CostInputs inputs;
  inputs.wage = read_input(fields, "wage", *Decimal::parse(kWage), kWageMax);
  inputs.cost_of_cash_percent =
      read_input(fields, "cost_of_cash_percent", *Decimal::parse(kCostOfCashPercent), kPercentMax);
  inputs.late_invoices =
      read_input(fields, "late_invoices",
                 late_invoices_by_prior(assessment.terms(), assessment.invoiced), kLateInvoicesMax);
  for (const Scenario& scenario : all_scenarios()) {
    inputs.by_hand.push_back({scenario.touches, scenario.minutes});
  }
  for (const Profile* platform : platforms()) {
    inputs.by_platform.emplace_back();
    for (const ScenarioSupport& support : platform->scenarios) {
      inputs.by_platform.back().push_back({support.touches, support.minutes});
    }
  }
  const std::size_t changes_max = all_scenarios().size() * (1 + inputs.by_platform.size());
  const std::vector<JsonValue>& changes = fields.list("touches", changes_max);
  for (std::size_t i = 0; i < changes.size(); ++i) {
    FieldReader change(changes[i], fields.at("touches") + "/" + std::to_string(i), problems);
    read_touches(change, inputs);
  }
  return inputs;
}

JsonText write_costs(const Assessment& assessment, const CostInputs& inputs) {
  JsonText rows = JsonText::array();
  const std::vector<const Profile*> all = platforms();
  for (std::size_t i = 0; i < all.size(); ++i) {
    JsonText row{{"profile", all[i]->id}, {"name", all[i]->name}};
    row.set("manual", write_manual(assessment, inputs.by_platform[i], inputs.wage.value));
    rows.push_back(row);
  }
  return {{"wage", write_input(inputs.wage, "assumption")},
          {"cost_of_cash_percent", write_input(inputs.cost_of_cash_percent, "assumption")},
          {"late_invoices", write_input(inputs.late_invoices, "third_party")},
          {"by_hand", write_manual(assessment, inputs.by_hand, inputs.wage.value)},
          {"platforms", std::move(rows)},
          {"late", write_late(assessment, inputs)},
          {"leakage", write_leakage(assessment)}};
}

}  // namespace billing
