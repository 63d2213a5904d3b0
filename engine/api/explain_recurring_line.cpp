// Fee, addition, block sold: quantity x price x days.
#include <algorithm>

#include "api/explain.h"
#include "api/explain_account.h"
#include "api/explain_count.h"
#include "api/explain_price.h"
#include "api/explain_sale.h"
#include "api/explain_uplift.h"
#include "api/words.h"
#include "invoice/recurring_lines.h"
#include "rating/price/free_units.h"

namespace billing {
namespace {

constexpr Rule kFeeRule{"recurring_fee", "Recurring fee", "schema",
                        "ConnectWise Agreement.billAmount, billCycle"};
constexpr Rule kAdditionRule{"addition", "(quantity - included) x price", "third_party",
                             "Better Invoice, ConnectWise agreements-tab"};
constexpr Rule kPriceSheetRule{"price_sheet", "A price sheet on the quantity less the included",
                               "documented", "Lago, OpenMeter and Kill Bill charge models"};
constexpr Rule kCountRule{"counted", "(counted quantity - included) x price", "documented",
                          "N-able billing profiles: exactly one match, or the quantity stays"};
constexpr Rule kRefundRule{"block_refund", "Units that are taken back are refunded", "assumption",
                           "engine/README.md: what is refunded of a block"};
constexpr Rule kBlockSaleRule{"block_sale", "A block is billed when it is granted", "third_party",
                              "Better Invoice, recurring-block-agreement"};

const Rule& rule_of(const Line& line) {
  if (line.kind == LineKind::recurring_fee) return kFeeRule;
  if (line.price_part) return kPriceSheetRule;
  if (line.counted) return kCountRule;
  if (line.refund) return kRefundRule;
  return line.kind == LineKind::addition ? kAdditionRule : kBlockSaleRule;
}

// Operands whose product is a line's amount for a whole period.
using Factors = PartOperands;

// The days' part of `whole`, rounded to the currency's digits.
std::string explain_days(const Terms& terms, const Line& line, std::string whole,
                         const Decimal& exact, std::string_view id, std::string_view label,
                         const Decimal& result, Explanation& explanation) {
  const Decimal days = Decimal::from_integer(line.charged_days->days);
  const std::string charged = explanation.given("days", "Days charged", days);
  const std::string part =
      explanation.multiply("part", "Times days", {std::move(whole), charged}, exact * days);
  const std::string all = explanation.given("of_days", "Days in the period",
                                            Decimal::from_integer(line.charged_days->of_days));
  return explanation.divide_to(id, label, {part, all}, terms.provider.currency.digits,
                               terms.provider.rounding, result);
}

// `factors` of a line; a factor of "1" is none.
void explain_amount(const Terms& terms, const Line& line, Factors factors,
                    Explanation& explanation) {
  const Provider& provider = terms.provider;
  const int digits = provider.currency.digits;
  const Decimal amount = line.amount.to_decimal();
  const Decimal& whole_price = line.recurring ? line.recurring->whole_price : line.unit_price;
  const bool by_unit =
      line.charged_days && rounds_unit_price(terms.agreements[line.agreement], line.price_part);
  if (by_unit) {
    factors.price = explain_days(terms, line, factors.price, whole_price, "unit_price",
                                 "Price of a unit for these days", line.unit_price, explanation);
  }
  const Decimal exact = line.quantity * (by_unit ? line.unit_price : whole_price);
  std::string whole = factors.units == "1"
                          ? factors.price
                          : explanation.multiply("whole", by_unit ? "These days" : "Whole period",
                                                 {factors.units, factors.price}, exact);
  if (line.charged_days && !by_unit) {
    explain_days(terms, line, std::move(whole), exact, "amount", "Amount", amount, explanation);
  } else {
    explanation.round_to("amount", "Amount", std::move(whole), digits, provider.rounding, amount);
  }
}

// What of `quantity`, an operand that holds so many units, is charged: less the included ones, not
// below zero. `prefix` tells two of them apart.
std::string explain_charged(std::string quantity, const Decimal& units, const Decimal& included,
                            const std::string& prefix, Explanation& explanation) {
  if (included.is_zero() || units.is_negative()) return quantity;
  const std::string free = explanation.given(prefix + "included", "Included", included);
  const std::string rest = explanation.subtract(prefix + "rest", "Quantity less included",
                                                {std::move(quantity), free}, units - included);
  return explanation.maximum(prefix + "billed", "Not below zero", {rest, "0"},
                             charged_units(units, included));
}

std::string addition_pointer(const Line& line) {
  return "/agreements/" + std::to_string(line.agreement) + "/additions/" +
         std::to_string(line.addition);
}

// Written down or counted.
std::string explain_units(const Terms& terms, const Line& line, Explanation& explanation) {
  if (line.counted && !line.recurring->is_cancelled) {
    return explain_count(terms, line, addition_pointer(line), explanation);
  }
  return explanation.given("quantity", "Quantity", line.recurring->units);
}

std::string explain_credit(const Line& line, std::string units, Explanation& explanation) {
  if (!line.recurring->is_credit) return units;
  return explanation.subtract("taken_back", "Charged before, taken back", {"0", std::move(units)},
                              line.quantity);
}

Factors explain_recurring(const Terms& terms, const Line& line, Explanation& explanation) {
  const RecurringTerms& recurring = *line.recurring;
  const bool is_fee = line.kind == LineKind::recurring_fee;
  const LineUplifts uplifts = uplifts_of(terms, line);
  const auto explain_price = [&](std::string_view label) {
    const Decimal base = base_price(terms, line);
    return explain_uplifts(terms, uplifts, base, explanation.given("price", label, base),
                           explanation);
  };
  if (is_fee && !recurring.changed_on) return {"1", explain_price("Price")};
  const Agreement& agreement = terms.agreements[line.agreement];
  const Decimal included = is_fee ? Decimal{} : agreement.additions[line.addition].included;
  const Decimal charged = charged_units(recurring.units, included);
  std::string units = explain_charged(explain_units(terms, line, explanation), recurring.units,
                                      included, "", explanation);
  if (line.price_part) {
    const Pricing sheet = uplifted_sheet(terms, line);
    Factors factors =
        explain_price_part(terms, {*agreement.additions[line.addition].pricing, sheet, uplifts},
                           *line.price_part, charged, std::move(units), explanation);
    factors.units = explain_credit(line, std::move(factors.units), explanation);
    return factors;
  }
  if (recurring.units_before) {
    std::string quantity =
        explanation.given("before_quantity", "Charged before the change", *recurring.units_before);
    const std::string before = explain_charged(std::move(quantity), *recurring.units_before,
                                               included, "before_", explanation);
    units =
        explanation.subtract("difference", "Changed by", {std::move(units), before}, line.quantity);
  }
  units = explain_credit(line, std::move(units), explanation);
  return {std::move(units), explain_price("Unit price")};
}

void add_cancelled_setting(const Agreement& agreement, const std::string& pointer,
                           Explanation& explanation) {
  if (!agreement.cancelled_on) return;
  explanation.add_setting(pointer + "/cancelled_on", "Cancelled",
                          agreement.cancelled_on->to_string());
}

// Where the units and the price stand: with the addition, or with the last change of each.
void add_addition_settings(const Terms& terms, const Line& line, const std::string& pointer,
                           Explanation& explanation) {
  const Agreement& agreement = terms.agreements[line.agreement];
  const Addition& addition = agreement.additions[line.addition];
  const RecurringTerms& recurring = *line.recurring;
  const std::string at = pointer + "/additions/" + std::to_string(line.addition);
  std::string quantity_at = at;
  std::string price_at = at;
  for (std::size_t i = 0; i < addition.changes.size(); ++i) {
    const RecurringChange& change = addition.changes[i];
    if (change.on > recurring.on) break;
    const std::string here = at + "/changes/" + std::to_string(i);
    if (change.quantity) quantity_at = here;
    if (change.unit_price) price_at = here;
  }
  if (recurring.is_cancelled) {
    const bool is_own = addition.cancelled_on && addition.cancelled_on == recurring.changed_on;
    if (is_own) {
      explanation.add_setting(at + "/cancelled_on", "Cancelled",
                              addition.cancelled_on->to_string());
    } else {
      add_cancelled_setting(agreement, pointer, explanation);
    }
  } else if (!addition.counted) {
    explanation.add_setting(quantity_at + "/quantity", "Quantity", recurring.units.to_string());
  }
  if (!addition.included.is_zero()) {
    explanation.add_setting(at + "/included", "Included", addition.included.to_string());
  }
  if (line.price_part) {
    add_price_settings(terms, *addition.pricing, *line.price_part, at + "/pricing", explanation);
  } else {
    explanation.add_setting(price_at + "/unit_price", "Price",
                            print_price(terms, base_price(terms, line)));
  }
}

// Where the fee stands: with itself, or with its last change.
std::string fee_pointer(const Agreement& agreement, const RecurringTerms& recurring,
                        const std::string& pointer) {
  const RecurringFee& fee = *agreement.recurring_fee;
  std::string at = pointer + "/recurring_fee";
  for (std::size_t i = 0; i < fee.changes.size() && fee.changes[i].on <= recurring.price_from;
       ++i) {
    at = pointer + "/recurring_fee/changes/" + std::to_string(i);
  }
  return at + "/amount";
}

void add_proration_settings(const Agreement& agreement, const Line& line,
                            const std::string& pointer, Explanation& explanation) {
  if (agreement.first_period_proration && line.recurring->is_first_period) {
    explanation.add_setting(pointer + "/first_period_proration", "Proration of the first period",
                            std::string(to_string(*agreement.first_period_proration)));
  } else {
    explanation.add_setting(pointer + "/proration", "Proration",
                            std::string(to_string(agreement.proration)));
  }
  const Agreement defaults;
  if (agreement.proration_rounding != defaults.proration_rounding) {
    explanation.add_setting(pointer + "/proration_rounding", "Rounded",
                            std::string(to_string(agreement.proration_rounding)));
  }
  if (agreement.month_days != defaults.month_days) {
    explanation.add_setting(pointer + "/month_days", "Days of a month",
                            std::string(to_string(agreement.month_days)));
  }
}

void add_settings(const Terms& terms, const ClientBill& bill, const Line& line,
                  Explanation& explanation) {
  const Agreement& agreement = terms.agreements[line.agreement];
  const std::string pointer = "/agreements/" + std::to_string(line.agreement);
  switch (line.kind) {
    case LineKind::recurring_fee:
      explanation.add_setting(fee_pointer(agreement, *line.recurring, pointer), "Fee",
                              print_price(terms, base_price(terms, line)));
      if (line.recurring->is_cancelled) add_cancelled_setting(agreement, pointer, explanation);
      break;
    case LineKind::addition:
      add_addition_settings(terms, line, pointer, explanation);
      break;
    default:
      add_sale_setting(terms, bill, line, pointer + "/block", explanation);
  }
  if (line.addition != kNowhere && agreement.additions[line.addition].one_time) {
    explanation.add_setting(pointer + "/additions/" + std::to_string(line.addition) + "/one_time",
                            "Charged once", "true");
    return;
  }
  explanation.add_setting(pointer + "/billing_cycle", "Billed",
                          std::string(to_string(agreement.billing_cycle)));
  if (line.recurring) add_uplift_settings(terms, uplifts_of(terms, line), explanation);
  // Of a line for each count, the count says for which days it is charged.
  const bool has_own_days =
      line.counted && agreement.additions[line.addition].counted->sampling == CountSampling::by_day;
  if (line.charged_days && !has_own_days) {
    add_proration_settings(agreement, line, pointer, explanation);
  }
}

// What happened inside the period, before what it costs.
std::string say_change(const RecurringTerms& recurring) {
  if (!recurring.changed_on) return "";
  const std::string on = "On " + recurring.changed_on->to_string();
  if (recurring.is_cancelled) return on + " it was cancelled: ";
  if (recurring.units_before) {
    return on + " the quantity went from " + recurring.units_before->to_string() + " to " +
           recurring.units.to_string() + ": ";
  }
  return on + (recurring.is_credit ? " something changed, what was charged before is taken back: "
                                   : " something changed, this is charged from then on: ");
}

std::string sentence_for(const Terms& terms, const ClientBill& bill, const Line& line) {
  const std::string price =
      print_price(terms, line.recurring ? line.recurring->whole_price : line.unit_price);
  std::string text = line.recurring ? say_change(*line.recurring) : "";
  if (line.price_part) {
    text += say_price_part(terms, uplifted_sheet(terms, line), *line.price_part);
  } else if (line.kind == LineKind::addition) {
    text += line.quantity.to_string() + " at " + price;
    if (line.counted) text += ", " + say_count(terms, line).text;
  } else if (line.kind == LineKind::block_sale) {
    text = sale_sentence(terms, bill, line);
  } else if (line.recurring->is_cancelled) {
    text += "the fee of " + price + " is given back";
  } else {
    text += (text.empty() ? "The fee is " : "the fee is ") + price + " for a " +
            std::string(to_string(terms.agreements[line.agreement].billing_cycle)) + " period";
  }
  if (line.charged_days) {
    text += ", charged for " + std::to_string(line.charged_days->days) + " of " +
            std::to_string(line.charged_days->of_days) + " days";
  }
  return text + ".";
}

// Which of the agreement's terms the day is in, and what comes after it.
void add_term_inputs(const Agreement& agreement, Date on, Explanation& explanation) {
  if (!agreement.term_months) return;
  const int length = *agreement.term_months;
  const int months =
      (on.year() - agreement.start.year()) * 12 + on.month() - agreement.start.month();
  int number = std::max(months, 0) / length;
  if (number > 0 && on < agreement.start.plus_months(number * length)) --number;
  explanation.add_input("term", std::to_string(number + 1));
  explanation.add_input("term_start", agreement.start.plus_months(number * length).to_string());
  explanation.add_input("term_end", agreement.start.plus_months((number + 1) * length).to_string());
  explanation.add_input("renewal", std::string(to_string(agreement.renewal)));
}

}  // namespace

JsonText explain_recurring_line(const BilledBook& billed, Index client, const Invoice& invoice,
                                const Line& line) {
  const Terms& terms = billed.terms_of(client);
  Explanation explanation(line_id(billed, client, invoice, line), rule_of(line));
  const ClientBill& bill = billed.clients[client].bill;
  explanation.say(sentence_for(terms, bill, line));
  explanation.add_input("period_start", line.period.start.to_string());
  explanation.add_input("period_end", line.period.end.to_string());
  if (line.charged_days) {
    const BillingCycle cycle = terms.agreements[line.agreement].cycle();
    const Period whole_period = periods_in(cycle, line.period).front();
    explanation.add_input("whole_period_start", whole_period.start.to_string());
    explanation.add_input("whole_period_end", whole_period.end.to_string());
  }
  add_term_inputs(terms.agreements[line.agreement], line.period.start, explanation);
  explanation.add_input("currency", std::string(terms.provider.currency.text()));

  explain_amount(terms, line,
                 line.recurring ? explain_recurring(terms, line, explanation)
                                : explain_sale(line, explanation),
                 explanation);
  add_settings(terms, bill, line, explanation);
  add_account_setting(terms, client, line, explanation);
  return explanation.write();
}

}  // namespace billing
