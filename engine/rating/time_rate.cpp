// The rate chain for time; its order is stated in the header.
#include "rating/time_rate.h"

#include <array>
#include <tuple>

#include "money/error.h"

namespace billing {
namespace {

struct FoundRule {
  RateLevel level;
  Index index;
  const RateRule* rule;
};

// The rule of `rules` that fits the role and, exactly, `work_type` (kNowhere: the role step).
Index find_in(const RateRules& rules, Index work_role, Index work_type) {
  Index found = kNowhere;
  for (Index i = 0; i < rules.size(); ++i) {
    if (rules[i].work_type != work_type) continue;
    if (rules[i].work_role == work_role) return i;
    if (rules[i].work_role == kNowhere) found = i;
  }
  return found;
}

std::optional<FoundRule> find_rule(const Terms& terms, Index client, Index agreement,
                                   Index work_role, Index work_type) {
  static const RateRules kNoRules;
  const RateRules& own = agreement == kNowhere ? kNoRules : terms.agreements[agreement].rate_rules;
  const std::array<std::pair<RateLevel, const RateRules*>, 3> levels{
      {{RateLevel::agreement, &own},
       {RateLevel::client, &terms.clients[client].rate_rules},
       {RateLevel::price_list, &terms.rate_rules}}};
  for (const auto& [level, rules] : levels) {
    const Index index = find_in(*rules, work_role, work_type);
    if (index != kNowhere) return FoundRule{level, index, &(*rules)[index]};
  }
  return std::nullopt;
}

Decimal apply(const RateRule& rule, const Decimal& rate) {
  switch (rule.method) {
    case RateMethod::custom:
      return rule.value;
    case RateMethod::adjustment:
      return rate + rule.value;
    case RateMethod::multiplier:
      return rate * rule.value;
  }
  return rate;
}

}  // namespace

TimeRate rate_time(const Terms& terms, Index client, Index agreement, Index work_role,
                   Index work_type) {
  TimeRate result;
  result.base = terms.work_roles[work_role].hourly_rate;
  result.rate = result.base;
  for (const Index step_type : {kNowhere, work_type}) {
    const auto found = find_rule(terms, client, agreement, work_role, step_type);
    if (!found) continue;
    result.rate = apply(*found->rule, result.rate);
    result.steps.push_back({found->level, found->index, found->rule->method, found->rule->value,
                            result.rate, found->rule->overage_rate});
    if (found->rule->overage_rate) result.overage_rate = found->rule->overage_rate;
  }
  return result;
}

void check_rate(const Terms& terms, Index work_role, Index work_type, const Decimal& rate) {
  if (!rate.is_negative()) return;
  throw BillingError("rate.negative", "The rate rules for " + terms.work_roles[work_role].name +
                                          " and " + terms.work_types[work_type].name + " give " +
                                          rate.to_string(2) +
                                          " an hour. Make an adjustment smaller.");
}

}  // namespace billing
