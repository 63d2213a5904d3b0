// Rule after rule; a group is capped at its most.
#include "assess/score.h"

#include <algorithm>

#include "assess/scenarios.h"

namespace billing {
namespace {

constexpr std::size_t kBlockPoints = 0;
constexpr std::size_t kRates = 1;
constexpr std::size_t kConsumption = 2;
constexpr std::size_t kGrouping = 3;
constexpr std::size_t kPosting = 4;

constexpr std::array<ScoreRule, 27> kRules = {{
    {"block_hours", kBlockPoints, {3, 1, 1}},
    {"block_amount", kBlockPoints, {5, 1, 2}},
    {"draw_factors", kBlockPoints, {5, 2, 2}},
    {"included_hours", kBlockPoints, {2, 1, 1}},
    {"carry_over", kBlockPoints, {3, 1, 1}},
    {"borrowing", kBlockPoints, {4, 1, 1}},
    {"next_block", kBlockPoints, {3, 1, 1}},
    {"cascade", kBlockPoints, {5, 0, 2}},
    {"incidents", kBlockPoints, {4, 0, 1}},
    {"covered_items", kBlockPoints, {2, 0, 1}},
    {"rates_by_work", kRates, {4, 2, 2}},
    {"time_limits", kRates, {2, 2, 2}},
    {"tiered_price", kRates, {3, 1, 1}},
    {"uplift", kRates, {2, 1, 1}},
    {"included_units", kRates, {2, 0, 1}},
    {"flat_fee", kRates, {0, 0, 0}},
    {"consumption", kConsumption, {6, 3, 3}},
    {"term_premium", kConsumption, {3, 0, 1}},
    {"counted_quantity", kConsumption, {3, 1, 2}},
    {"part_periods", kConsumption, {2, 1, 1}},
    {"manual_quantity", kConsumption, {1, 0, 1}},
    {"one_invoice", kGrouping, {3, 1, 2}},
    {"minimum_invoice", kGrouping, {3, 0, 1}},
    {"tax_levels", kGrouping, {3, 0, 2}},
    {"milestones", kGrouping, {2, 0, 1}},
    {"gl_cascade", kPosting, {6, 0, 2}},
    {"deferral", kPosting, {4, 1, 2}},
}};

bool is_much(Money amount, Money invoiced) {
  if (invoiced.minor_units() <= 0) return false;
  return amount.to_decimal() * Decimal::from_integer(100) >=
         invoiced.to_decimal() * Decimal::from_integer(kMoneyPercent);
}

ScoredRule score_rule(const ScoreRule& rule, const std::vector<ScenarioAudit>& audits,
                      Money invoiced) {
  ScoredRule scored{find_scenario(rule.scenario), rule.weight, {}};
  const ScenarioAudit& audit = audits[scored.scenario];
  if (!audit.is_used()) return scored;
  scored.points.used = rule.weight.used;
  if (audit.variants > 1) scored.points.variants = rule.weight.variants;
  if (is_much(audit.amount, invoiced)) scored.points.money = rule.weight.money;
  return scored;
}

}  // namespace

std::span<const ScoreRule> score_rules() { return kRules; }

Score score_book(const std::vector<ScenarioAudit>& audits, Money invoiced) {
  Score score;
  for (const ScoreRule& rule : kRules) {
    ScoredGroup& group = score.groups[rule.group];
    group.rules.push_back(score_rule(rule, audits, invoiced));
    group.points_of_rules += group.rules.back().points.sum();
  }
  for (std::size_t i = 0; i < kScoreGroups.size(); ++i) {
    ScoredGroup& group = score.groups[i];
    group.points = std::min(group.points_of_rules, kScoreGroups[i].points_max);
    score.points += group.points;
  }
  return score;
}

const ScoreLevel& level_of(int points) {
  const ScoreLevel* level = &kScoreLevels.front();
  for (const ScoreLevel& one : kScoreLevels) {
    if (one.from <= points) level = &one;
  }
  return *level;
}

}  // namespace billing
