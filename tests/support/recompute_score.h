// A score, recomputed from what an assessment prints and nothing else.
#pragma once

#include <algorithm>
#include <string>

#include "support/assessed.h"

namespace billing::testing {

inline int integer_of(const JsonValue& object, std::string_view key) {
  return std::stoi(text_of(object, key));
}

// The points of one rule, by the published thresholds.
inline int recompute_rule(const JsonValue& answer, const JsonValue& rule) {
  const JsonValue& scenario =
      element_with(answer, "scenarios", "scenario", text_of(rule, "scenario"));
  if (text_of(scenario, "uses_total") == "0") return 0;
  const auto weight = [&](std::string_view part) {
    return integer_of(member(rule, part), "out_of");
  };
  const Decimal invoiced = number_of(member(answer, "summary"), "invoiced_in_period");
  const Decimal percent = number_of(member(answer, "score"), "money_percent");
  const bool is_much =
      Decimal{} < invoiced &&
      invoiced * percent <= number_of(scenario, "amount_in_period") * Decimal::from_integer(100);
  return weight("used") + (text_of(scenario, "variants") == "1" ? 0 : weight("variants")) +
         (is_much ? weight("money") : 0);
}

// What is wrong with a score; empty: nothing.
inline std::string fault_of_score(const JsonValue& answer) {
  const JsonValue& score = member(answer, "score");
  int points = 0;
  for (const JsonValue& group : items_of(score, "groups")) {
    int of_rules = 0;
    for (const JsonValue& rule : items_of(group, "rules")) {
      const int own = integer_of(rule, "points");
      int parts = 0;
      for (const char* part : {"used", "variants", "money"}) {
        parts += integer_of(member(rule, part), "points");
      }
      if (own != recompute_rule(answer, rule) || own != parts) return text_of(rule, "scenario");
      of_rules += own;
    }
    const int counted = std::min(of_rules, integer_of(group, "out_of"));
    if (integer_of(group, "points_of_rules") != of_rules) return text_of(group, "group");
    if (integer_of(group, "points") != counted) return text_of(group, "group");
    points += counted;
  }
  return integer_of(score, "points") == points ? "" : "the sum";
}

}  // namespace billing::testing
