// The complexity score: its table, its thresholds, and every point of every book recomputed.
#include "assess/score.h"

#include <catch2/catch.hpp>
#include <set>

#include "assess/scenarios.h"
#include "support/answers.h"
#include "support/books.h"
#include "support/recompute_score.h"

using namespace billing;
using namespace billing::testing;

namespace {

const Currency kUsd = *find_currency("USD");

Money cents(std::int64_t units) { return Money::from_minor_units(units, kUsd); }

// No scenario is used but this one.
std::vector<ScenarioAudit> only(std::string_view scenario, Money amount, std::size_t variants = 1) {
  std::vector<ScenarioAudit> audits(all_scenarios().size());
  for (ScenarioAudit& audit : audits) audit.amount = cents(0);
  ScenarioAudit& one = audits[find_scenario(scenario)];
  one = {{{0, 0, amount}}, amount, variants};
  return audits;
}

}  // namespace

TEST_CASE("score: every scenario has one rule, and the groups' most add up to 100", "[assess]") {
  std::set<std::string_view> scenarios;
  for (const ScoreRule& rule : score_rules()) scenarios.insert(rule.scenario);
  CHECK(scenarios.size() == all_scenarios().size());
  CHECK(score_rules().size() == all_scenarios().size());
  int most = 0;
  for (std::size_t i = 0; i < kScoreGroups.size(); ++i) {
    most += kScoreGroups[i].points_max;
    int weights = 0;
    for (const ScoreRule& rule : score_rules()) {
      if (rule.group == i) weights += rule.weight.sum();
    }
    INFO(kScoreGroups[i].id);
    CHECK(weights >= kScoreGroups[i].points_max);  // So that 100 can be reached.
  }
  CHECK(most == 100);
}

TEST_CASE("score: points for use, for a second variant, and from five percent of the money",
          "[assess]") {
  struct Row {
    std::string why;
    std::vector<ScenarioAudit> audits;
    Money invoiced;
    int points;
  };
  const std::vector<Row> rows = {
      {"nothing used", std::vector<ScenarioAudit>(all_scenarios().size()), cents(10'000), 0},
      {"used: 4", only("rates_by_work", cents(499)), cents(10'000), 4},
      {"and five percent: 2", only("rates_by_work", cents(500)), cents(10'000), 6},
      {"and two variants: 2", only("rates_by_work", cents(500), 2), cents(10'000), 8},
      {"many variants are not more", only("rates_by_work", cents(500), 9), cents(10'000), 8},
      {"of nothing invoiced, nothing is five percent", only("rates_by_work", cents(500)), cents(0),
       4},
      {"a flat fee is not complex", only("flat_fee", cents(10'000), 3), cents(10'000), 0},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(score_book(row.audits, row.invoiced).points == row.points);
  }
}

TEST_CASE("score: with everything in it a book has 100, each group at its most", "[assess]") {
  std::vector<ScenarioAudit> audits(all_scenarios().size());
  for (ScenarioAudit& audit : audits) audit = {{{0, 0, cents(500)}}, cents(500), 2};
  const Score score = score_book(audits, cents(1'000));
  CHECK(score.points == 100);
  CHECK(score.groups[0].points == 30);
  CHECK(score.groups[0].points_of_rules > 30);
}

TEST_CASE("score: levels begin where they say", "[assess]") {
  CHECK(level_of(0).id == "simple");
  CHECK(level_of(19).id == "simple");
  CHECK(level_of(20).id == "moderate");
  CHECK(level_of(44).id == "moderate");
  CHECK(level_of(45).id == "demanding");
  CHECK(level_of(100).id == "demanding");
}

TEST_CASE("score: of every golden book each point follows from what the answer prints",
          "[assess][golden]") {
  for (const GoldenBook& golden : golden_books()) {
    INFO(golden.name);
    Session session;
    open_good(session, read_file(golden.book_path));
    CHECK(fault_of_score(ask_assessment(session, ", 'without_differences': true")) == "");
  }
}
