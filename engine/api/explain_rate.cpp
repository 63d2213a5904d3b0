// The rate chain rule by rule; then what a block does to it past its end.
#include "api/explain_rate.h"

#include "api/explain_piece.h"
#include "api/words.h"
#include "blocks/draw_factor.h"
#include "blocks/overage_price.h"

namespace billing {
namespace {

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

struct Change {
  RateMethod method = RateMethod::custom;
  Decimal value;
  Decimal rate;  // After it.
};

std::string explain_change(const std::string& id, const std::string& label, const Change& change,
                           const std::string& before, Explanation& explanation) {
  const std::string named = label + " (" + std::string(to_string(change.method)) + ")";
  switch (change.method) {
    case RateMethod::custom:
      return explanation.given(id, named, change.rate);
    case RateMethod::adjustment:
      return explanation.add(id, named, {before, change.value.to_string()}, change.rate);
    case RateMethod::multiplier:
      break;
  }
  return explanation.multiply(id, named, {before, change.value.to_string()}, change.rate);
}

// The rate of the work itself, typed in or by the chain; without its last multipliers where they
// weigh the minutes.
std::string explain_chain(const Terms& terms, const Line& line, const TimeEntry& entry,
                          const RatedEntry& rated, const TimeRate& chain,
                          Explanation& explanation) {
  if (entry.hourly_rate) {
    return explanation.given("rate", "Rate typed in on the entry", *entry.hourly_rate);
  }
  const WorkRole& role = terms.work_roles[line.work_role];
  std::string current = explanation.given("base", "Rate of " + role.name, chain.base);
  explanation.add_setting("/work_roles/" + std::to_string(line.work_role) + "/hourly_rate",
                          "Rate of the role", print_price(terms, chain.base));
  const bool is_weighed = rated.piece && rated.piece->is_weighed;
  const std::size_t weighing = is_weighed ? last_multipliers(chain).steps : 0;
  for (std::size_t i = 0; i < chain.steps.size(); ++i) {
    const RateStep& step = chain.steps[i];
    const std::string pointer = rule_pointer(entry.client, line.agreement, step.list, step.rule);
    if (i + weighing < chain.steps.size()) {
      current = explain_change("rate_" + std::to_string(i + 1),
                               "Rate by " + std::string(level_name(step.level)),
                               {step.method, step.value, step.rate}, current, explanation);
    }
    explanation.add_setting(pointer + "/value",
                            "Rate rule, " + std::string(to_string(step.method)) +
                                (i + weighing < chain.steps.size() ? "" : ", of the minutes"),
                            step.value.to_string());
    if (const auto& limit =
            rule_at(terms, entry.client, line.agreement, step.list, step.rule).limit) {
      explanation.add_setting(pointer + "/limit_hours", "Good for so many hours",
                              limit->hours.to_string());
    }
  }
  return current;
}

// Whether the line's work is billed at overage rates.
bool is_at_overage_rate(const Terms& terms, const Line& line) {
  return line.kind == LineKind::block_overage &&
         terms.agreements[line.agreement].block->overage == Overage::bill_overage_rate;
}

}  // namespace

Explanation::RowRate rate_of(const BilledBook& billed, const Line& line, const RatedEntry& rated) {
  const Terms& terms = billed.book.terms;
  const TimeEntry& entry = billed.book.time_entries[rated.entry];
  if (!is_at_overage_rate(terms, line)) return Explanation::own_rate(billed, rated);
  const Block& block = *terms.agreements[line.agreement].block;
  const Decimal rate = overage_rate(terms, block, rated, entry);
  if (entry.overage_rate) return {rate, "typed"};
  if (find_overage_rate(block, rated, entry) != nullptr) return {rate, "block_overage"};
  if (rated.overage_rate) return {rate, "rules_overage"};
  return Explanation::own_rate(billed, rated);
}

std::string explain_rate(const BilledBook& billed, const Line& line, const RatedEntry& rated,
                         const Explanation::RowRate& rate, Explanation& explanation) {
  const Terms& terms = billed.book.terms;
  const TimeEntry& entry = billed.book.time_entries[rated.entry];
  if (rate.from == "typed") {
    return explanation.given("rate", "Rate typed in on the entry", rate.rate);
  }
  std::span<const LimitUse> limits;
  if (rated.piece) limits = rated.piece->limits;
  const TimeRate chain = rate_time(terms, line.agreement, entry, rated.work_time, limits);
  if (rate.from == "rules_overage") {
    const RateStep& step = chain.steps[chain.overage->step];
    const std::string pointer = rule_pointer(entry.client, line.agreement, step.list, step.rule);
    explanation.add_setting(pointer + "/overage_rate", "Overage rate of the rate rule",
                            chain.overage->value.to_string());
    const Change change{chain.overage->method, chain.overage->value, rate.rate};
    if (change.method == RateMethod::custom) {
      return explanation.given("rate", "Overage rate of the rate rule", rate.rate);
    }
    const std::string own = explain_chain(terms, line, entry, rated, chain, explanation);
    return explain_change("overage", "Overage rate of the rate rule", change, own, explanation);
  }
  if (rate.from == "block_overage") {
    const Block& block = *terms.agreements[line.agreement].block;
    const OverageRate* row = find_overage_rate(block, rated, entry);
    explanation.add_setting("/agreements/" + std::to_string(line.agreement) +
                                "/block/overage_rates/" +
                                std::to_string(row - block.overage_rates.data()) + "/value",
                            "Overage rate of the block", row->value.to_string());
    const Change change{row->method, row->value, rate.rate};
    if (change.method == RateMethod::custom) {
      return explanation.given("rate", "Overage rate of the block", rate.rate);
    }
    const std::string own = explain_chain(terms, line, entry, rated, chain, explanation);
    return explain_change("overage", "Overage rate of the block", change, own, explanation);
  }
  return explain_chain(terms, line, entry, rated, chain, explanation);
}

std::string explain_past_end(const BilledBook& billed, const Line& line, const RatedEntry& rated,
                             const Decimal& rate, std::string operand, Explanation& explanation) {
  if (line.kind != LineKind::block_overage) return operand;
  const Terms& terms = billed.book.terms;
  const Block& block = *terms.agreements[line.agreement].block;
  const std::string pointer = "/agreements/" + std::to_string(line.agreement) + "/block";
  Decimal price = rate;
  if (block.overage_by_factor) {
    const Decimal factor =
        draw_factor(block, billed.book.time_entries[rated.entry], rated.work_time);
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
