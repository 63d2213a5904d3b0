// Fee, addition, block sold: quantity x price x days.
#include "api/explain.h"
#include "api/explain_account.h"
#include "api/explain_price.h"
#include "api/words.h"
#include "rating/price/free_units.h"

namespace billing {
namespace {

constexpr Rule kFeeRule{"recurring_fee", "Recurring fee", "schema",
                        "ConnectWise Agreement.billAmount, billCycle"};
constexpr Rule kAdditionRule{"addition", "(quantity - included) x price", "third_party",
                             "Better Invoice, ConnectWise agreements-tab"};
constexpr Rule kPriceSheetRule{"price_sheet", "A price sheet on the quantity less the included",
                               "documented", "Lago, OpenMeter and Kill Bill charge models"};
constexpr Rule kBlockSaleRule{"block_sale", "A block is billed when it is granted", "third_party",
                              "Better Invoice, recurring-block-agreement"};

const Rule& rule_of(const Line& line) {
  if (line.kind == LineKind::recurring_fee) return kFeeRule;
  if (line.price_part) return kPriceSheetRule;
  return line.kind == LineKind::addition ? kAdditionRule : kBlockSaleRule;
}

void explain_amount(const Terms& terms, const Line& line, std::string whole_step,
                    Explanation& explanation) {
  const Provider& provider = terms.provider;
  const int digits = provider.currency.digits;
  const Decimal whole = line.quantity * line.unit_price;
  if (!line.charged_days) {
    explanation.round_to("amount", "Amount", std::move(whole_step), digits, provider.rounding,
                         line.amount.to_decimal());
    return;
  }
  const Decimal days = Decimal::from_integer(line.charged_days->days);
  const Decimal of_days = Decimal::from_integer(line.charged_days->of_days);
  const std::string charged = explanation.given("days", "Days charged", days);
  const std::string part =
      explanation.multiply("part", "Times days", {std::move(whole_step), charged}, whole * days);
  const std::string all = explanation.given("of_days", "Days in the period", of_days);
  explanation.divide_to("amount", "Amount", {part, all}, digits, provider.rounding,
                        line.amount.to_decimal());
}

std::string explain_quantity(const Addition& addition, Explanation& explanation) {
  const std::string quantity = explanation.given("quantity", "Quantity", addition.quantity);
  if (addition.included.is_zero() || addition.quantity.is_negative()) return quantity;
  const std::string included = explanation.given("included", "Included", addition.included);
  const std::string rest =
      explanation.subtract("rest", "Quantity less included", {quantity, included},
                           addition.quantity - addition.included);
  return explanation.maximum("billed", "Not below zero", {rest, "0"},
                             charged_units(addition.quantity, addition.included));
}

// Where the price of a lot is set.
void add_sale_setting(const Terms& terms, const Lot& lot, const std::string& pointer,
                      Explanation& explanation) {
  const std::string price = print_price(terms, *lot.unit_price);
  switch (lot.origin) {
    case LotOrigin::purchase:
      explanation.add_setting(pointer + "/purchases/" + std::to_string(lot.source) + "/price",
                              "Price", price);
      break;
    case LotOrigin::top_up:
      explanation.add_setting(pointer + "/top_up/unit_price", "Price of a unit", price);
      break;
    default:
      explanation.add_setting(pointer + "/sold_price", "Sold price", price);
  }
}

std::string sale_sentence(const Terms& terms, const Line& line, const Lot& lot) {
  const Block& block = *terms.agreements[line.agreement].block;
  const std::string units = print_block_units(terms, block.unit, lot.granted);
  const std::string on = line.period.start.to_string();
  switch (lot.origin) {
    case LotOrigin::purchase:
      return units + " were purchased on " + on;
    case LotOrigin::top_up:
      return "Less than " + print_block_units(terms, block.unit, block.top_up->threshold) +
             " was left, so " + units + " were sold on " + on;
    case LotOrigin::sold_overage:
      return "Work on " + on + " did not fit, so a further block of " + units + " was sold";
    default:
      return "The block is sold for " + print_price(terms, line.unit_price) +
             " and billed on the day it is granted, " + on;
  }
}

void add_settings(const Terms& terms, const ClientBill& bill, const Line& line,
                  Explanation& explanation) {
  const Agreement& agreement = terms.agreements[line.agreement];
  const std::string pointer = "/agreements/" + std::to_string(line.agreement);
  switch (line.kind) {
    case LineKind::recurring_fee:
      explanation.add_setting(pointer + "/recurring_fee/amount", "Fee",
                              print_price(terms, line.unit_price));
      break;
    case LineKind::addition: {
      const Addition& addition = agreement.additions[line.addition];
      const std::string at = pointer + "/additions/" + std::to_string(line.addition);
      explanation.add_setting(at + "/quantity", "Quantity", addition.quantity.to_string());
      if (!addition.included.is_zero()) {
        explanation.add_setting(at + "/included", "Included", addition.included.to_string());
      }
      if (line.price_part) {
        add_price_settings(terms, *addition.pricing, *line.price_part, at + "/pricing",
                           explanation);
      } else {
        explanation.add_setting(at + "/unit_price", "Price", print_price(terms, line.unit_price));
      }
      break;
    }
    default:
      add_sale_setting(terms, bill.blocks[line.block].lots[line.lot], pointer + "/block",
                       explanation);
  }
  explanation.add_setting(pointer + "/billing_cycle", "Billed",
                          std::string(to_string(agreement.billing_cycle)));
  if (line.charged_days) {
    explanation.add_setting(pointer + "/proration", "Proration",
                            std::string(to_string(agreement.proration)));
  }
}

std::string sentence_for(const Terms& terms, const ClientBill& bill, const Line& line) {
  const std::string price = print_price(terms, line.unit_price);
  std::string text;
  if (line.price_part) {
    const Addition& addition = terms.agreements[line.agreement].additions[line.addition];
    text = say_price_part(terms, *addition.pricing, *line.price_part);
  } else if (line.kind == LineKind::addition) {
    text = line.quantity.to_string() + " at " + price;
  } else if (line.kind == LineKind::block_sale) {
    text = sale_sentence(terms, line, bill.blocks[line.block].lots[line.lot]);
  } else {
    text = "The fee is " + price + " for a " +
           std::string(to_string(terms.agreements[line.agreement].billing_cycle)) + " period";
  }
  if (line.charged_days) {
    text += ", charged for " + std::to_string(line.charged_days->days) + " of " +
            std::to_string(line.charged_days->of_days) + " days";
  }
  return text + ".";
}

}  // namespace

JsonText explain_recurring_line(const BilledBook& billed, Index client, const Invoice& invoice,
                                const Line& line) {
  const Terms& terms = billed.book.terms;
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
  explanation.add_input("currency", std::string(terms.provider.currency.text()));

  std::string whole;
  if (line.kind == LineKind::addition) {
    const Addition& addition = terms.agreements[line.agreement].additions[line.addition];
    std::string quantity = explain_quantity(addition, explanation);
    if (line.price_part) {
      whole =
          explain_price_part(terms, addition, *line.price_part, std::move(quantity), explanation);
    } else {
      const std::string price = explanation.given("price", "Unit price", line.unit_price);
      whole = explanation.multiply("whole", "Whole period", {quantity, price},
                                   line.quantity * line.unit_price);
    }
  } else {
    whole = explanation.given("price", "Price", line.unit_price);
    if (line.quantity != Decimal::from_integer(1)) {
      const std::string units = explanation.given("units", "Units sold", line.quantity);
      whole = explanation.multiply("whole", "Units x price", {units, whole},
                                   line.quantity * line.unit_price);
    }
  }
  explain_amount(terms, line, std::move(whole), explanation);
  add_settings(terms, bill, line, explanation);
  add_account_setting(terms, client, line, explanation);
  return explanation.write();
}

}  // namespace billing
