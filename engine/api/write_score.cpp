// Every rule with its weight, its points and the reason, those with no points too.
#include "api/write_assessment.h"
#include "assess/scenarios.h"
#include "assess/score.h"

namespace billing {
namespace {

JsonText write_part(int points, int out_of) { return {{"points", points}, {"out_of", out_of}}; }

std::string count_of(std::size_t count, const std::string& one) {
  return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

std::string reason_for(const Assessment& assessment, const ScenarioAudit& audit) {
  if (!audit.is_used()) return "Not used.";
  return count_of(audit.uses.size(), "use") + " in " + count_of(audit.variants, "variant") + "; " +
         assessment.a_month(audit.amount) + " a month, " +
         print_percent(audit.amount.to_decimal(), assessment.invoiced.amount.to_decimal()) +
         " percent of what is invoiced.";
}

JsonText write_rule(const Assessment& assessment, const ScoredRule& rule) {
  const Scenario& scenario = all_scenarios()[rule.scenario];
  return {{"scenario", scenario.id},
          {"title", scenario.title},
          {"points", rule.points.sum()},
          {"out_of", rule.weight.sum()},
          {"used", write_part(rule.points.used, rule.weight.used)},
          {"variants", write_part(rule.points.variants, rule.weight.variants)},
          {"money", write_part(rule.points.money, rule.weight.money)},
          {"reason", reason_for(assessment, assessment.audits[rule.scenario])}};
}

}  // namespace

JsonText write_score(const Assessment& assessment) {
  const Score score = score_book(assessment.audits, assessment.invoiced.amount);
  JsonText groups = JsonText::array();
  for (std::size_t i = 0; i < kScoreGroups.size(); ++i) {
    JsonText rules = JsonText::array();
    for (const ScoredRule& rule : score.groups[i].rules) {
      rules.push_back(write_rule(assessment, rule));
    }
    groups.push_back({{"group", kScoreGroups[i].id},
                      {"title", kScoreGroups[i].title},
                      {"points", score.groups[i].points},
                      {"out_of", kScoreGroups[i].points_max},
                      {"points_of_rules", score.groups[i].points_of_rules},
                      {"rules", std::move(rules)}});
  }
  JsonText levels = JsonText::array();
  for (const ScoreLevel& level : kScoreLevels) {
    levels.push_back({{"level", level.id}, {"title", level.title}, {"from", level.from}});
  }
  return {{"points", score.points},
          {"out_of", 100},
          {"level", level_of(score.points).id},
          {"levels", std::move(levels)},
          {"money_percent", kMoneyPercent},
          {"groups", std::move(groups)}};
}

}  // namespace billing
