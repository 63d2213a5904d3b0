// The rate chain rule by rule; then what a block does to it past its end.
#include "api/explain_rate.h"

#include <algorithm>

#include "api/explain_piece.h"
#include "api/words.h"
#include "blocks/draw_factor.h"
#include "blocks/overage_price.h"
#include "rating/price_list_amount.h"

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

struct Change {
  RateMethod method = RateMethod::custom;
  Decimal value;
  Decimal rate;                   // After it.
  std::optional<Decimal> listed;  // Of the price list: as it stands there.
};

// Tells what rules make of rates on one day.
class RateTeller {
 public:
  RateTeller(const Terms& terms, Date on, Explanation& explanation)
      : terms_(terms), on_(on), explanation_(explanation) {}

  std::string listed(const std::string& id, const std::string& label, const Decimal& amount) {
    return explain_listed(terms_, id, label, amount, on_, explanation_);
  }

  // A rate that takes the place of another.
  std::string given(const std::string& id, const std::string& label, const Change& change) {
    return change.listed ? listed(id, label, *change.listed)
                         : explanation_.given(id, label, change.rate);
  }

  std::string change(const std::string& id, const std::string& label, const Change& change,
                     const std::string& before) {
    const std::string named = label + " (" + std::string(to_string(change.method)) + ")";
    switch (change.method) {
      case RateMethod::custom:
        return given(id, named, change);
      case RateMethod::adjustment: {
        const bool is_converted = change.listed && terms_.provider.converted_from;
        const std::string value =
            is_converted ? listed(id + "_value", named, *change.listed) : change.value.to_string();
        return explanation_.add(id, named, {before, value}, change.rate);
      }
      case RateMethod::multiplier:
        break;
    }
    return explanation_.multiply(id, named, {before, change.value.to_string()}, change.rate);
  }

 private:
  const Terms& terms_;
  Date on_;
  Explanation& explanation_;
};

// As the rule has it, where it is the price list's.
std::optional<Decimal> listed_value(const Terms& terms, const RateStep& step) {
  if (step.list != RateList::price_list) return std::nullopt;
  return terms.rate_rules[step.rule].value;
}

// The rate of the work itself, typed in or by the chain; without its last multipliers where they
// weigh the minutes.
std::string explain_chain(const Terms& terms, const Line& line, const TimeEntry& entry,
                          const RatedEntry& rated, const TimeRate& chain,
                          Explanation& explanation) {
  if (entry.hourly_rate) {
    return explanation.given("rate", "Rate typed in on the entry", *entry.hourly_rate);
  }
  RateTeller teller(terms, entry.worked_at.date(), explanation);
  const WorkRole& role = terms.work_roles[line.work_role];
  const bool is_replaced =
      std::any_of(chain.steps.begin(), chain.steps.end(),
                  [](const RateStep& step) { return step.method == RateMethod::custom; });
  std::string current;
  if (!is_replaced || !terms.provider.converted_from) {
    current = teller.listed("base", "Rate of " + role.name, role.hourly_rate);
    explanation.add_setting("/work_roles/" + std::to_string(line.work_role) + "/hourly_rate",
                            "Rate of the role", print_price(terms, role.hourly_rate));
  }
  const bool is_weighed = rated.piece && rated.piece->is_weighed;
  const std::size_t weighing = is_weighed ? last_multipliers(chain).steps : 0;
  for (std::size_t i = 0; i < chain.steps.size(); ++i) {
    const RateStep& step = chain.steps[i];
    if (current.empty() && step.method != RateMethod::custom) continue;
    const std::string pointer = rule_pointer(entry.client, line.agreement, step.list, step.rule);
    const std::optional<Decimal> listed = listed_value(terms, step);
    const bool weighs = i + weighing >= chain.steps.size();
    if (!weighs) {
      current = teller.change("rate_" + std::to_string(i + 1),
                              "Rate by " + std::string(level_name(step.level)),
                              {step.method, step.value, step.rate, listed}, current);
    }
    explanation.add_setting(
        pointer + "/value",
        "Rate rule, " + std::string(to_string(step.method)) + (weighs ? ", of the minutes" : ""),
        listed.value_or(step.value).to_string());
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
  const TimeEntry& entry = billed.book.time_entries[rated.entry];
  const Terms& terms = billed.terms_of(entry.client);
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
  const TimeEntry& entry = billed.book.time_entries[rated.entry];
  const Terms& terms = billed.terms_of(entry.client);
  if (rate.from == "typed") {
    return explanation.given("rate", "Rate typed in on the entry", rate.rate);
  }
  std::span<const LimitUse> limits;
  if (rated.piece) limits = rated.piece->limits;
  const TimeRate chain = rate_time(terms, line.agreement, entry, rated.work_time, limits);
  const auto past_end = [&](const char* label, const Change& change) {
    RateTeller teller(terms, entry.worked_at.date(), explanation);
    if (change.method == RateMethod::custom) return teller.given("rate", label, change);
    const std::string own = explain_chain(terms, line, entry, rated, chain, explanation);
    return teller.change("overage", label, change, own);
  };
  if (rate.from == "rules_overage") {
    const RateStep& step = chain.steps[chain.overage->step];
    const std::string pointer = rule_pointer(entry.client, line.agreement, step.list, step.rule);
    const std::optional<Decimal> listed =
        step.list == RateList::price_list ? terms.rate_rules[step.rule].overage_rate : std::nullopt;
    explanation.add_setting(pointer + "/overage_rate", "Overage rate of the rate rule",
                            listed.value_or(chain.overage->value).to_string());
    return past_end("Overage rate of the rate rule",
                    {chain.overage->method, chain.overage->value, rate.rate, listed});
  }
  if (rate.from == "block_overage") {
    const Block& block = *terms.agreements[line.agreement].block;
    const OverageRate* row = find_overage_rate(block, rated, entry);
    explanation.add_setting("/agreements/" + std::to_string(line.agreement) +
                                "/block/overage_rates/" +
                                std::to_string(row - block.overage_rates.data()) + "/value",
                            "Overage rate of the block", row->value.to_string());
    return past_end("Overage rate of the block", {row->method, row->value, rate.rate, {}});
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
