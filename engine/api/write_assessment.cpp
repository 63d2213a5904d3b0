// Part after part; the method and what is assumed are told in words.
#include "api/write_assessment.h"

#include <array>

#include "api/print.h"
#include "api/profiles.h"
#include "api/write_comparison.h"
#include "money/error.h"
#include "money/rounding.h"

namespace billing {
namespace {

constexpr std::size_t kDifferencesShown = 10;

constexpr std::array<std::string_view, 6> kMethod = {
    "The book was billed as signed. Each scenario counts its own lines of those invoices, or the "
    "work that blocks paid for; a line counts for every scenario that it depends on, so scenarios "
    "do not add up to what is invoiced.",
    "An amount a month is that of the book's period divided by its months, rounded once.",
    "Complexity: each scenario has points for being used, for having more than one variant, and "
    "for five percent of what is invoiced depending on it. All of them are in the answer; a group "
    "counts no more than its most.",
    "Fit: a need is a scenario that the book uses. It is native, a workaround or not there, as the "
    "platform's file says, with its evidence. Money counts once, with the worst need that its line "
    "depends on: what is billed, and the work that blocks paid for.",
    "Differences: the same book billed as each platform would, against the contract, one policy "
    "after the other, so that each difference has its causes.",
    "Leakage is measured: blocks counted in hours billed again in money, and days that no invoice "
    "bills.",
};
constexpr std::array<std::string_view, 5> kAssumptions = {
    "The weights of the score, its levels and the five percent are ours.",
    "Touches and minutes are ours; each can be changed.",
    "Wage and cost of cash are examples where none were given.",
    "Three to seven business days to find and correct an error: as quoted by the article from "
    "Flexpoint; not found at its source. A year has 260 business days.",
    "One in eight invoices made by hand has an error (12.5 percent, IOFM as getflexpoint.com "
    "quotes it), where nobody says how many are late: a prior, not a result.",
};

template <std::size_t count>
JsonText write_sentences(const std::array<std::string_view, count>& sentences) {
  JsonText list = JsonText::array();
  for (const std::string_view sentence : sentences) list.push_back(sentence);
  return list;
}

JsonText write_summary(const Assessment& assessment) {
  std::size_t agreements = 0;
  for (const std::vector<Index>& own : assessment.book.agreements) agreements += own.size();
  return {{"clients", assessment.terms().clients.size()},
          {"agreements", agreements},
          {"invoices_in_period", assessment.invoiced.invoices},
          {"invoiced_in_period", assessment.invoiced.amount.to_string()},
          {"invoiced_a_month", assessment.a_month(assessment.invoiced.amount)}};
}

JsonText write_problems(const Problems& problems) {
  JsonText list = JsonText::array();
  for (const Problem& one : problems.shown()) list.push_back(one.sentence);
  return list;
}

// A platform that cannot bill the book says why; the others are told all the same.
JsonText write_difference(const BilledBook& billed, const Profile& platform) {
  Problems problems;
  JsonText row;
  try {
    row = write_top_differences(billed, built_in_profiles().front(), platform, kDifferencesShown,
                                problems);
  } catch (const BillingError& error) {
    problems.add(error.code(), "", error.what());
  }
  if (!problems.none()) {
    row = {{"profile", platform.id},          {"name", platform.name},
           {"difference_in_period", nullptr}, {"steps", JsonText::array()},
           {"lines", JsonText::array()},      {"lines_total", 0}};
  }
  row.set("problems", write_problems(problems));
  return row;
}

JsonText write_differences(const BilledBook& billed) {
  JsonText list = JsonText::array();
  for (const Profile* platform : platforms()) list.push_back(write_difference(billed, *platform));
  return list;
}

}  // namespace

Assessment assess(const BilledBook& billed) {
  std::vector<const ClientBill*> bills;
  for (const BilledClient& client : billed.clients) bills.push_back(&client.bill);
  AssessedBook book(billed.book.terms, usage_of(billed.book), std::move(bills));
  std::vector<ScenarioAudit> audits = audit_scenarios(book);
  std::vector<LineNeeds> lines = line_needs(book);
  const InvoicedTotals invoiced = invoiced_totals(book);
  return {billed, std::move(book), std::move(audits), std::move(lines), invoiced};
}

std::vector<const Profile*> platforms() {
  std::vector<const Profile*> all;
  for (const Profile& profile : built_in_profiles()) {
    if (!profile.scenarios.empty()) all.push_back(&profile);
  }
  return all;
}

std::string print_percent(const Decimal& part, const Decimal& whole) {
  if (whole.is_zero()) return "0.0";
  return divide(part * Decimal::from_integer(100), whole, 1, Rounding::half_away_from_zero)
      .to_string(1);
}

JsonText answer_assessment(const BilledBook& billed, FieldReader& fields, Problems& problems) {
  const Assessment assessment = assess(billed);
  const CostInputs inputs = read_cost_inputs(fields, assessment, problems);
  const bool leaves_out =
      fields.has("without_differences") && fields.boolean("without_differences");
  if (!problems.none()) return nullptr;
  const Terms& terms = assessment.terms();
  return {{"ok", true},
          {"currency", terms.provider.currency.text()},
          {"period", print_period(terms.period)},
          {"months", billed_months(terms).size()},
          {"summary", write_summary(assessment)},
          {"score", write_score(assessment)},
          {"fit", write_fit(assessment)},
          {"scenarios", write_scenarios(assessment)},
          {"cost", write_costs(assessment, inputs)},
          {"differences", leaves_out ? JsonText::array() : write_differences(billed)},
          {"method", write_sentences(kMethod)},
          {"assumptions", write_sentences(kAssumptions)}};
}

}  // namespace billing
