// The rate chain for time; its order is stated in the header.
#include "rating/time_rate.h"

#include <array>
#include <tuple>

#include "money/error.h"

namespace billing {
namespace {

constexpr std::array kLists = {RateList::agreement, RateList::client, RateList::price_list};

// Goes before another where it is smaller: level, then list, then more conditions, then place.
using Rank = std::tuple<RateLevel, RateList, int, Index>;

struct FoundRule {
  Rank rank;
  const RateRule* rule = nullptr;
};

const RateRules& rules_of(const Terms& terms, Index client, Index agreement, RateList list) {
  static const RateRules kNone;
  if (list == RateList::price_list) return terms.rate_rules;
  if (list == RateList::client) return terms.clients[client].rate_rules;
  return agreement == kNowhere ? kNone : terms.agreements[agreement].rate_rules;
}

RateLevel level_of(const RateRule& rule, RateList list) {
  if (!rule.ticket.empty()) return RateLevel::ticket;
  if (!rule.project.empty()) return RateLevel::project;
  if (list == RateList::agreement) return RateLevel::agreement;
  if (!rule.agreement_type.empty()) return RateLevel::agreement_type;
  if (list == RateList::client) return RateLevel::client;
  return rule.member.empty() ? RateLevel::price_list : RateLevel::member;
}

int count_conditions(const RateRule& rule) {
  int count = rule.work_role == kNowhere ? 0 : 1;
  for (const std::string* text :
       {&rule.ticket, &rule.project, &rule.agreement_type, &rule.member}) {
    count += text->empty() ? 0 : 1;
  }
  return count;
}

// Whether all that the rule names but its work type is the entry's.
bool fits(const RateRule& rule, const std::string& agreement_type, const TimeEntry& entry) {
  const auto is_named = [](const std::string& named, const std::string& own) {
    return named.empty() || named == own;
  };
  const Date on = entry.worked_at.date();
  return (rule.work_role == kNowhere || rule.work_role == entry.work_role) &&
         is_named(rule.ticket, entry.ticket) && is_named(rule.project, entry.project) &&
         is_named(rule.agreement_type, agreement_type) && is_named(rule.member, entry.member) &&
         (!rule.start || *rule.start <= on) && (!rule.end || on < *rule.end);
}

// The rule of the highest level for the role step (`work_type` kNowhere) or the type step.
FoundRule find_rule(const Terms& terms, Index agreement, const TimeEntry& entry, Index work_type) {
  static const std::string kNoType;
  const std::string& agreement_type =
      agreement == kNowhere ? kNoType : terms.agreements[agreement].type;
  FoundRule found;
  for (const RateList list : kLists) {
    const RateRules& rules = rules_of(terms, entry.client, agreement, list);
    for (Index i = 0; i < rules.size(); ++i) {
      if (rules[i].work_type != work_type || !fits(rules[i], agreement_type, entry)) continue;
      const Rank rank{level_of(rules[i], list), list, -count_conditions(rules[i]), i};
      if (found.rule == nullptr || rank < found.rank) found = {rank, &rules[i]};
    }
  }
  return found;
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

TimeRate rate_time(const Terms& terms, Index agreement, const TimeEntry& entry) {
  TimeRate result;
  result.base = terms.work_roles[entry.work_role].hourly_rate;
  result.rate = result.base;
  bool is_agreed_apart = false;  // For the ticket or the project.
  for (const Index work_type : {kNowhere, entry.work_type}) {
    const FoundRule found = find_rule(terms, agreement, entry, work_type);
    if (found.rule == nullptr) continue;
    const auto& [level, list, conditions, place] = found.rank;
    if (is_agreed_apart && level > RateLevel::project) continue;
    is_agreed_apart = level <= RateLevel::project;
    const RateRule& rule = *found.rule;
    result.rate = apply(rule, result.rate);
    result.steps.push_back(
        {level, list, place, rule.method, rule.value, result.rate, rule.overage_rate});
    if (rule.overage_rate) result.overage_rate = rule.overage_rate;
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
