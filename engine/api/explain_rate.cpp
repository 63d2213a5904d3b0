// The rate chain rule by rule; then what a block does to it past its end.
#include "api/explain_rate.h"

#include <algorithm>

#include "api/words.h"
#include "blocks/draw_factor.h"
#include "blocks/overage_price.h"
#include "rating/price_list_amount.h"

namespace billing {
namespace {

std::string rule_pointer(const Line& line, Index client, const RateStep& step) {
  const std::string rule = "/rate_rules/" + std::to_string(step.rule);
  switch (step.list) {
    case RateList::agreement:
      return "/agreements/" + std::to_string(line.agreement) + rule;
    case RateList::client:
      return "/clients/" + std::to_string(client) + rule;
    case RateList::price_list:
      break;
  }
  return rule;
}

std::string_view level_name(RateLevel level) {
  switch (level) {
    case RateLevel::ticket:
      return "the ticket's rule";
    case RateLevel::project:
      return "the project's rule";
    case RateLevel::agreement:
      return "the agreement's rule";
    case RateLevel::agreement_type:
      return "the agreement type's rule";
    case RateLevel::client:
      return "the client's rule";
    case RateLevel::member:
      return "the member's rule";
    case RateLevel::price_list:
      break;
  }
  return "the price list's rule";
}

// An amount of the price list: as it stands there, and what it is in the invoices' currency.
std::string explain_listed(const Terms& terms, const std::string& id, const std::string& label,
                           const Decimal& listed, Date on, Explanation& explanation) {
  const Provider& provider = terms.provider;
  const std::string amount = listed.to_string();
  if (!provider.converted_from) return explanation.given(id, label, listed);
  const ExchangeRate& rate = exchange_rate_on(provider, on);
  const std::string to(provider.currency.text());
  const std::string exact = explanation.multiply(
      id + "_converted", label + ", " + std::string(provider.converted_from->text()) + " in " + to,
      {amount, rate.rate.to_string()}, listed * rate.rate);
  const auto place = &rate - provider.exchange_rates.data();
  explanation.add_setting("/provider/exchange_rates/" + std::to_string(place) + "/rate",
                          "Exchange rate to " + to + " from " + rate.from.to_string(),
                          rate.rate.to_string());
  return explanation.round_to(id, label, exact, provider.currency.digits, provider.rounding,
                              price_list_amount(provider, listed, on));
}

std::string explain_step(const Terms& terms, Date on, const RateStep& step, std::size_t number,
                         const std::string& before, Explanation& explanation) {
  const std::string id = "rate_" + std::to_string(number);
  const std::string label = "Rate by " + std::string(level_name(step.level)) + " (" +
                            std::string(to_string(step.method)) + ")";
  const bool is_converted = step.list == RateList::price_list && terms.provider.converted_from &&
                            step.method != RateMethod::multiplier;
  std::string value = step.value.to_string();
  if (is_converted) {
    const bool is_custom = step.method == RateMethod::custom;
    value = explain_listed(terms, is_custom ? id : id + "_value", label,
                           terms.rate_rules[step.rule].value, on, explanation);
    if (is_custom) return value;
  }
  switch (step.method) {
    case RateMethod::custom:
      return explanation.given(id, label, step.rate);
    case RateMethod::adjustment:
      return explanation.add(id, label, {before, value}, step.rate);
    case RateMethod::multiplier:
      break;
  }
  return explanation.multiply(id, label, {before, value}, step.rate);
}

// As the rule has it.
const Decimal& written_value(const Terms& terms, const RateStep& step) {
  return step.list == RateList::price_list ? terms.rate_rules[step.rule].value : step.value;
}

// The overage rate is that of the last step that has one.
std::string explain_overage(const Terms& terms, Date on, const TimeRate& chain, const Decimal& rate,
                            Explanation& explanation) {
  constexpr const char* kLabel = "Overage rate of the rate rule";
  for (auto step = chain.steps.rbegin(); step != chain.steps.rend(); ++step) {
    if (!step->overage_rate) continue;
    if (step->list != RateList::price_list) break;
    return explain_listed(terms, "rate", kLabel, *terms.rate_rules[step->rule].overage_rate, on,
                          explanation);
  }
  return explanation.given("rate", kLabel, rate);
}

// Whether the line's work is billed at overage rates.
bool is_at_overage_rate(const Terms& terms, const Line& line) {
  return line.kind == LineKind::block_overage &&
         terms.agreements[line.agreement].block->overage == Overage::bill_overage_rate;
}

}  // namespace

Explanation::RowRate rate_of(const BilledBook& billed, const Line& line, const RatedEntry& rated) {
  return is_at_overage_rate(billed.book.terms, line) ? Explanation::overage_rate(billed, rated)
                                                     : Explanation::own_rate(billed, rated);
}

std::string explain_rate(const Terms& terms, Index client, const Line& line, const TimeEntry& entry,
                         const Explanation::RowRate& rate, Explanation& explanation) {
  if (rate.from == "typed") {
    return explanation.given("rate", "Rate typed in on the entry", rate.rate);
  }
  const Date on = entry.worked_at.date();
  const TimeRate chain = rate_time(terms, line.agreement, entry);
  if (rate.from == "rules_overage") {
    for (const RateStep& step : chain.steps) {
      if (step.overage_rate != rate.rate) continue;
      explanation.add_setting(rule_pointer(line, client, step) + "/overage_rate",
                              "Overage rate of the rate rule", print_price(terms, rate.rate));
    }
    return explain_overage(terms, on, chain, rate.rate, explanation);
  }
  const WorkRole& role = terms.work_roles[line.work_role];
  const bool is_replaced =
      std::any_of(chain.steps.begin(), chain.steps.end(),
                  [](const RateStep& step) { return step.method == RateMethod::custom; });
  std::string current;
  if (!is_replaced || !terms.provider.converted_from) {
    current = explain_listed(terms, "base", "Rate of " + role.name, role.hourly_rate, on,
                             explanation);
    explanation.add_setting("/work_roles/" + std::to_string(line.work_role) + "/hourly_rate",
                            "Rate of the role", print_price(terms, role.hourly_rate));
  }
  for (std::size_t i = 0; i < chain.steps.size(); ++i) {
    if (current.empty() && chain.steps[i].method != RateMethod::custom) continue;
    current = explain_step(terms, on, chain.steps[i], i + 1, current, explanation);
    explanation.add_setting(rule_pointer(line, client, chain.steps[i]) + "/value",
                            "Rate rule, " + std::string(to_string(chain.steps[i].method)),
                            written_value(terms, chain.steps[i]).to_string());
  }
  return current;
}

std::string explain_past_end(const BilledBook& billed, const Line& line, const RatedEntry& rated,
                             const Decimal& rate, std::string operand, Explanation& explanation) {
  if (line.kind != LineKind::block_overage) return operand;
  const Terms& terms = billed.book.terms;
  const Block& block = *terms.agreements[line.agreement].block;
  const std::string pointer = "/agreements/" + std::to_string(line.agreement) + "/block";
  Decimal price = rate;
  if (block.overage_by_factor) {
    const Decimal factor = draw_factor(block, billed.book.time_entries[rated.entry]);
    price = price * factor;
    explanation.add_setting(pointer + "/overage_by_factor", "The draw factor counts past its end",
                            "true");
    operand = explanation.multiply("by_factor", "Times the draw factor",
                                   {operand, factor.to_string()}, price);
  }
  if (block.overage_discount_percent) {
    const std::string percent = block.overage_discount_percent->to_string();
    const Decimal factor = discount_factor(*block.overage_discount_percent);
    price = price * factor;
    explanation.add_setting(pointer + "/overage_discount_percent", "Discount on work past its end",
                            percent);
    operand = explanation.multiply("price", "Less " + percent + " percent",
                                   {operand, factor.to_string()}, price);
  }
  return operand;
}

}  // namespace billing
