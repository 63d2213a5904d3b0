// How complex billing is, 0 to 100: a table of rules, each worth points for being used at all, for
// having several variants, and for the money that depends on it. No weight stands anywhere else.
//
// The weights are ours (assumption): the harder something was found to be to carry from one
// platform to another, the more.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "assess/audit.h"

namespace billing {

struct ScoreGroup {
  std::string_view id;
  std::string_view title;
  int points_max;  // Its rules may come to more; no more than this counts.
};
inline constexpr std::array<ScoreGroup, 5> kScoreGroups = {{
    {"blocks", "Prepaid blocks", 30},
    {"rates", "Rates", 20},
    {"consumption", "Cloud consumption and counts", 20},
    {"grouping", "Grouping and tax", 15},
    {"posting", "Posting", 15},
}};

struct ScorePoints {
  int used = 0;      // For any use.
  int variants = 0;  // For more than one variant.
  int money = 0;     // For kMoneyPercent of what is invoiced, or more.

  int sum() const { return used + variants + money; }
};
inline constexpr int kMoneyPercent = 5;

struct ScoreRule {
  std::string_view scenario;
  std::size_t group;  // In kScoreGroups.
  ScorePoints weight;
};
// One for each scenario, by group.
std::span<const ScoreRule> score_rules();

struct ScoredRule {
  Index scenario = kNowhere;
  ScorePoints weight;
  ScorePoints points;
};
struct ScoredGroup {
  std::vector<ScoredRule> rules;
  int points_of_rules = 0;
  int points = 0;  // points_of_rules, at most the group's points_max.
};
struct Score {
  std::array<ScoredGroup, kScoreGroups.size()> groups;
  int points = 0;
};

// `audits` has one for each scenario.
Score score_book(const std::vector<ScenarioAudit>& audits, Money invoiced);

struct ScoreLevel {
  std::string_view id;
  std::string_view title;
  int from;
};
inline constexpr std::array<ScoreLevel, 3> kScoreLevels = {{
    {"simple", "Simple", 0},
    {"moderate", "Moderate", 20},
    {"demanding", "Demanding", 45},
}};
const ScoreLevel& level_of(int points);

}  // namespace billing
