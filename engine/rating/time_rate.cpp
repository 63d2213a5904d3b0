// The rate chain for time; its order is stated in the header.
#include "rating/time_rate.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "money/error.h"
#include "rating/price_list_amount.h"

namespace billing {
namespace {

constexpr std::array kLists = {RateList::agreement, RateList::client, RateList::price_list};

enum class StepKind { role, type, work_time };

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
  int count = (rule.work_role == kNowhere ? 0 : 1) + (rule.work_type == kNowhere ? 0 : 1);
  for (const std::string* text :
       {&rule.ticket, &rule.project, &rule.agreement_type, &rule.member}) {
    count += text->empty() ? 0 : 1;
  }
  return count;
}

StepKind kind_of(const RateRule& rule) {
  if (rule.work_time) return StepKind::work_time;
  return rule.work_type == kNowhere ? StepKind::role : StepKind::type;
}

// Whether all that the rule names but its work time is the entry's.
bool fits(const RateRule& rule, const std::string& agreement_type, const TimeEntry& entry) {
  const auto is_named = [](const std::string& named, const std::string& own) {
    return named.empty() || named == own;
  };
  const Date on = entry.worked_at.date();
  return (rule.work_role == kNowhere || rule.work_role == entry.work_role) &&
         (rule.work_type == kNowhere || rule.work_type == entry.work_type) &&
         is_named(rule.ticket, entry.ticket) && is_named(rule.project, entry.project) &&
         is_named(rule.agreement_type, agreement_type) && is_named(rule.member, entry.member) &&
         (!rule.start || *rule.start <= on) && (!rule.end || on < *rule.end);
}

// The step's rule of the highest level.
FoundRule find_rule(const Terms& terms, Index agreement, const TimeEntry& entry, StepKind kind,
                    WorkTime work_time, std::span<const LimitUse> limits) {
  static const std::string kNoType;
  const std::string& agreement_type =
      agreement == kNowhere ? kNoType : terms.agreements[agreement].type;
  const auto is_passed_over = [&](RateList list, Index rule) {
    return std::any_of(limits.begin(), limits.end(), [&](const LimitUse& use) {
      return use.list == list && use.rule == rule &&
             is_used_up(terms, entry.client, agreement, use);
    });
  };
  FoundRule found;
  for (const RateList list : kLists) {
    const RateRules& rules = rules_of(terms, entry.client, agreement, list);
    for (Index i = 0; i < rules.size(); ++i) {
      if (kind_of(rules[i]) != kind || !fits(rules[i], agreement_type, entry)) continue;
      if (rules[i].work_time.value_or(work_time) != work_time || is_passed_over(list, i)) continue;
      const Rank rank{level_of(rules[i], list), list, -count_conditions(rules[i]), i};
      if (found.rule == nullptr || rank < found.rank) found = {rank, &rules[i]};
    }
  }
  return found;
}

// The rules of the steps that have one.
std::vector<FoundRule> find_rules(const Terms& terms, Index agreement, const TimeEntry& entry,
                                  WorkTime work_time, std::span<const LimitUse> limits) {
  std::vector<FoundRule> rules;
  bool is_agreed_apart = false;  // For the ticket or the project.
  for (const StepKind kind : {StepKind::role, StepKind::type, StepKind::work_time}) {
    const FoundRule found = find_rule(terms, agreement, entry, kind, work_time, limits);
    if (found.rule == nullptr) continue;
    const RateLevel level = std::get<RateLevel>(found.rank);
    if (is_agreed_apart && level > RateLevel::project) continue;
    is_agreed_apart = level <= RateLevel::project;
    rules.push_back(found);
  }
  return rules;
}

}  // namespace

const RateRule& rule_at(const Terms& terms, Index client, Index agreement, RateList list,
                        Index rule) {
  return rules_of(terms, client, agreement, list)[rule];
}

bool is_used_up(const Terms& terms, Index client, Index agreement, const LimitUse& use) {
  return use.used_before >= rule_at(terms, client, agreement, use.list, use.rule).limit->hours;
}

Decimal apply(RateMethod method, const Decimal& value, const Decimal& rate) {
  switch (method) {
    case RateMethod::custom:
      return value;
    case RateMethod::adjustment:
      return rate + value;
    case RateMethod::multiplier:
      return rate * value;
  }
  return rate;
}

TimeRate rate_time(const Terms& terms, Index agreement, const TimeEntry& entry, WorkTime work_time,
                   std::span<const LimitUse> limits) {
  const Date on = entry.worked_at.date();
  const auto from_price_list = [&](const Decimal& amount) {
    return price_list_amount(terms.provider, amount, on);
  };
  const std::vector<FoundRule> rules = find_rules(terms, agreement, entry, work_time, limits);
  // What nothing asks for needs no exchange rate.
  const bool is_typed = entry.hourly_rate.has_value();
  const bool is_replaced = is_typed || std::any_of(rules.begin(), rules.end(), [](const auto& one) {
                             return one.rule->method == RateMethod::custom;
                           });
  TimeRate result;
  result.base = terms.work_roles[entry.work_role].hourly_rate;
  if (!is_replaced) result.base = from_price_list(result.base);
  result.rate = result.base;
  for (const FoundRule& found : rules) {
    const auto& [level, list, conditions, place] = found.rank;
    const RateRule& rule = *found.rule;
    const bool is_listed = list == RateList::price_list;
    Decimal value = rule.value;
    if (is_listed && rule.method != RateMethod::multiplier && !is_typed) {
      value = from_price_list(value);
    }
    result.rate = apply(rule.method, value, result.rate);
    if (rule.overage_rate) {
      const bool is_money = rule.overage_method != RateMethod::multiplier;
      result.overage = {
          result.steps.size(), rule.overage_method,
          is_listed && is_money ? from_price_list(*rule.overage_rate) : *rule.overage_rate};
    }
    result.steps.push_back({level, list, place, rule.method, value, result.rate});
  }
  return result;
}

LastMultipliers last_multipliers(const TimeRate& chain) {
  LastMultipliers last;
  last.rate_before = chain.rate;
  for (std::size_t i = chain.steps.size(); i-- > 0;) {
    if (chain.steps[i].method != RateMethod::multiplier) break;
    ++last.steps;
    last.factor = last.factor * chain.steps[i].value;
    last.rate_before = i == 0 ? chain.base : chain.steps[i - 1].rate;
  }
  return last;
}

void check_rate(const Terms& terms, Index work_role, Index work_type, const Decimal& rate) {
  if (!rate.is_negative()) return;
  throw BillingError("rate.negative", "The rate rules for " + terms.work_roles[work_role].name +
                                          " and " + terms.work_types[work_type].name + " give " +
                                          rate.to_string(2) +
                                          " an hour. Make an adjustment smaller.");
}

}  // namespace billing
