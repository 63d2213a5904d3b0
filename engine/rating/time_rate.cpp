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

// The rules of the role step and the type step, where they have one.
std::vector<FoundRule> find_rules(const Terms& terms, Index agreement, const TimeEntry& entry) {
  std::vector<FoundRule> rules;
  bool is_agreed_apart = false;  // For the ticket or the project.
  for (const Index work_type : {kNowhere, entry.work_type}) {
    const FoundRule found = find_rule(terms, agreement, entry, work_type);
    if (found.rule == nullptr) continue;
    const RateLevel level = std::get<RateLevel>(found.rank);
    if (is_agreed_apart && level > RateLevel::project) continue;
    is_agreed_apart = level <= RateLevel::project;
    rules.push_back(found);
  }
  return rules;
}

}  // namespace

TimeRate rate_time(const Terms& terms, Index agreement, const TimeEntry& entry) {
  const Date on = entry.worked_at.date();
  const auto from_price_list = [&](const Decimal& amount) {
    return price_list_amount(terms.provider, amount, on);
  };
  const std::vector<FoundRule> rules = find_rules(terms, agreement, entry);
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
    const bool is_listed = list == RateList::price_list;
    const RateMethod method = found.rule->method;
    Decimal value = found.rule->value;
    std::optional<Decimal> overage_rate = found.rule->overage_rate;
    if (is_listed && method != RateMethod::multiplier && !is_typed) value = from_price_list(value);
    if (is_listed && overage_rate) overage_rate = from_price_list(*overage_rate);
    result.rate = apply(method, value, result.rate);
    result.steps.push_back({level, list, place, method, value, result.rate, overage_rate});
    if (overage_rate) result.overage_rate = overage_rate;
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
