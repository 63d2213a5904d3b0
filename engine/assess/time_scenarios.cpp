// Work: its rates, its minimums, and the order in which agreements take it.
#include <algorithm>
#include <array>

#include "assess/scenarios.h"

namespace billing {
namespace {

bool is_by_kind(const RateRule& rule) {
  return rule.work_type != kNowhere || rule.work_role != kNowhere;
}
bool has_rule_by_kind(const RateRules& rules) {
  return std::any_of(rules.begin(), rules.end(), is_by_kind);
}
bool has_rule_for(const RateRules& rules, const Line& line) {
  return std::any_of(rules.begin(), rules.end(), [&](const RateRule& rule) {
    return is_by_kind(rule) && (rule.work_type == kNowhere || rule.work_type == line.work_type) &&
           (rule.work_role == kNowhere || rule.work_role == line.work_role);
  });
}

template <typename Test>
bool any_agreement(const AssessedBook& book, Index client, Test test) {
  const std::vector<Index>& own = book.agreements[client];
  return std::any_of(own.begin(), own.end(),
                     [&](Index i) { return test(book.terms.agreements[i]); });
}

Asked asks_rates(const AssessedBook& book, Index client) {
  const auto has_own = [](const Agreement& one) { return has_rule_by_kind(one.rate_rules); };
  if (has_rule_by_kind(book.terms.clients[client].rate_rules) ||
      any_agreement(book, client, has_own)) {
    return Asked::yes;
  }
  return has_rule_by_kind(book.terms.rate_rules) ? Asked::if_priced : Asked::no;
}
std::optional<Decimal> by_kind(const PricedLine& line) {
  if (!is_work(line.line.kind)) return std::nullopt;
  const bool is_of_agreement = line.line.agreement != kNowhere;
  return worth_if(has_rule_for(line.terms().rate_rules, line.line) ||
                      has_rule_for(line.terms().clients[line.client].rate_rules, line.line) ||
                      (is_of_agreement && has_rule_for(line.agreement().rate_rules, line.line)),
                  line);
}
std::string rate_settings(const AssessedBook& book, Index client) {
  std::string settings;
  const auto add = [&](const RateRules& rules) {
    for (const RateRule& rule : rules) {
      if (!is_by_kind(rule)) continue;
      settings += std::to_string(rule.work_role) + "/" + std::to_string(rule.work_type) + "/" +
                  std::to_string(static_cast<int>(rule.method)) + "/" + rule.value.to_string() +
                  " ";
    }
  };
  add(book.terms.clients[client].rate_rules);
  for (const Index i : book.agreements[client]) add(book.terms.agreements[i].rate_rules);
  return settings;
}

bool has_limits(const TimeLimits& limits) {
  return limits.minimum_minutes || limits.increment_minutes || limits.maximum_minutes;
}
Asked asks_limits(const AssessedBook& book, Index client) {
  const auto has_own = [](const Agreement& one) { return has_limits(one.time_limits); };
  if (any_agreement(book, client, has_own)) return Asked::yes;
  const std::vector<WorkType>& types = book.terms.work_types;
  const bool any = std::any_of(types.begin(), types.end(),
                               [](const WorkType& type) { return has_limits(type.time_limits); });
  return any ? Asked::if_priced : Asked::no;
}
std::optional<Decimal> limited(const PricedLine& line) {
  if (!is_work(line.line.kind)) return std::nullopt;
  const bool is_of_agreement = line.line.agreement != kNowhere;
  return worth_if(has_limits(line.terms().work_types[line.line.work_type].time_limits) ||
                      (is_of_agreement && has_limits(line.agreement().time_limits)),
                  line);
}
std::string limit_settings(const AssessedBook& book, Index client) {
  std::string settings;
  for (const Index i : book.agreements[client]) {
    const TimeLimits& limits = book.terms.agreements[i].time_limits;
    if (!has_limits(limits)) continue;
    settings += std::to_string(limits.minimum_minutes.value_or(0)) + "/" +
                std::to_string(limits.increment_minutes.value_or(0)) + "/" +
                std::to_string(limits.maximum_minutes.value_or(0)) + " ";
  }
  return settings;
}

Asked asks_cascade(const AssessedBook& book, Index client) {
  return asked_if(any_agreement(book, client, [](const Agreement& one) {
    return one.block && one.block->overage == Overage::next_agreement;
  }));
}
// Of a line's entries only the rests that an agreement before it has left.
std::optional<Decimal> passed_on(const PricedLine& line) {
  std::optional<Decimal> worth;
  for (const LineEntry& entry : line.line.entries) {
    if (line.bill().rated[entry.rated].rest_of == kNowhere) continue;
    worth = worth.value_or(Decimal{}) + entry.worth;
  }
  return worth;
}

constexpr std::array<Scenario, 3> kScenarios = {{
    {"rates_by_work", "Rates by kind of work, such as after hours",
     "Clients with rates for a work role or type; the work of those, billed or drawn.",
     Scope::client, 1, 10, asks_rates, by_kind, nullptr, rate_settings},
    {"time_limits", "Minimums and steps of time",
     "Clients whose work has them; the work whose time they change or could change.", Scope::client,
     1, 10, asks_limits, limited, nullptr, limit_settings},
    {"cascade", "The rest of work to the next agreement",
     "Clients with a block that passes work on; what it passed on.", Scope::client, 2, 10,
     asks_cascade, passed_on},
}};

}  // namespace

std::span<const Scenario> time_scenarios() { return kScenarios; }

}  // namespace billing
