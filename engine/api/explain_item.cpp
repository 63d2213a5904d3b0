// An expense or a product: its price, its quantity, what of it is on the line.
#include "api/explain.h"
#include "api/explanation.h"
#include "api/words.h"
#include "rating/item_price.h"

namespace billing {
namespace {

constexpr Rule kItemRule{"item", "Quantity x price, or cost with its mark-up", "schema",
                         "ConnectWise ProductItem.priceMethod PricePerUnit, PercentMarkupFromCost"};
constexpr Rule kCoveredRule{"covered_item", "An expense or product that the agreement pays for",
                            "third_party", "Better Invoice, ConnectWise agreement types"};
constexpr Rule kRefusedRule{"refused_item", "Past the end of a block, not billed", "assumption",
                            "after HaloPSA guide 1957, don't invoice unmatched work"};
constexpr Rule kCarriedRule{"carried_item", "Past the end of a block, owed to the next grant",
                            "third_party", "CEO Juice: applied to the next agreement billed"};
constexpr Rule kNoChargeRule{"no_charge_item", "Printed at zero", "schema",
                             "ConnectWise billExpenses, billProducts NoCharge"};

const Rule& rule_of(LineKind kind) {
  switch (kind) {
    case LineKind::covered_item:
      return kCoveredRule;
    case LineKind::refused_item:
      return kRefusedRule;
    case LineKind::carried_item:
      return kCarriedRule;
    case LineKind::no_charge_item:
      return kNoChargeRule;
    default:
      return kItemRule;
  }
}

std::string sentence_for(const Line& line) {
  switch (line.kind) {
    case LineKind::covered_item:
      return line.block == kNowhere ? "The agreement pays for it." : "The block pays for it.";
    case LineKind::refused_item:
      return "Past the block's end, and the agreement does not let it be billed.";
    case LineKind::carried_item:
      return "Past the block's end: owed, and taken from its next grant.";
    case LineKind::no_charge_item:
      return "Marked no charge.";
    default:
      return line.block == kNowhere ? "No agreement pays for it." : "Past the block's end.";
  }
}

// The price of a unit.
std::string explain_price(const Terms& terms, const Item& item, const std::string& pointer,
                          Explanation& explanation) {
  if (item.unit_price) {
    explanation.add_setting(pointer + "/unit_price", "Price", print_price(terms, *item.unit_price));
    return explanation.given("price", "Unit price", *item.unit_price);
  }
  const std::string cost = explanation.given("cost", "Cost", *item.unit_cost);
  if (!item.mark_up) return cost;
  const MarkUp& mark_up = *item.mark_up;
  explanation.add_setting(pointer + "/mark_up/value", "Mark-up", mark_up.value.to_string());
  switch (mark_up.method) {
    case MarkUpMethod::percent: {
      const Decimal factor =
          (Decimal::from_integer(100) + mark_up.value) * Decimal::from_parts(1, 2);
      return explanation.multiply("price", "With " + mark_up.value.to_string() + " percent",
                                  {cost, factor.to_string()}, price_item(item));
    }
    case MarkUpMethod::fixed:
      return explanation.add("price", "With the mark-up", {cost, mark_up.value.to_string()},
                             price_item(item));
    case MarkUpMethod::set_price:
      break;
  }
  return explanation.given("price", "Set price", mark_up.value);
}

}  // namespace

JsonText explain_item_line(const BilledBook& billed, Index client, const Invoice& invoice,
                           const Line& line) {
  const Terms& terms = billed.terms_of(client);
  const Provider& provider = terms.provider;
  const Item& item = item_at(terms, line.item->item);
  const bool is_expense = line.item->item.kind == ItemKind::expense;
  const std::string pointer =
      (is_expense ? "/expenses/" : "/products/") + std::to_string(line.item->item.place);
  Explanation explanation(line_id(billed, client, invoice, line), rule_of(line.kind));
  explanation.say(sentence_for(line));
  explanation.add_input("currency", std::string(provider.currency.text()));
  explanation.add_input("category", item.category);
  std::string exact = explain_price(terms, item, pointer, explanation);
  Decimal value = price_item(item);
  if (!is_expense) {
    explanation.add_setting(pointer + "/quantity", "Quantity", item.quantity.to_string());
    const std::string quantity = explanation.given("quantity", "Quantity", item.quantity);
    value = item.quantity * value;
    exact = explanation.multiply("whole", "Quantity x price", {quantity, exact}, value);
  }
  if (line.unit == LineUnit::part) {
    const std::string other =
        explanation.given("other", "On other lines", value - line.item->worth);
    exact = explanation.subtract("part", "On this line", {exact, other}, line.item->worth);
  }
  const Money worth = line.covered.value_or(line.amount);
  const std::string rounded =
      explanation.round_to(line.covered ? "worth" : "amount", line.covered ? "Worth" : "Amount",
                           exact, provider.currency.digits, provider.rounding, worth.to_decimal());
  if (line.covered) explanation.subtract("amount", "Not billed", {rounded, rounded}, Decimal{});
  if (line.block != kNowhere) {
    const Block& block = *terms.agreements[line.agreement].block;
    const std::string at = "/agreements/" + std::to_string(line.agreement) + "/block";
    explanation.add_setting(at + "/grant", "Block", print_block(terms, block.unit, block.grant));
    explanation.add_setting(at + "/overage", "Past its end", std::string(to_string(block.overage)));
    if (block.overage_billed != OverageBilled::with_work) {
      explanation.add_setting(at + "/overage_billed", "Billed",
                              std::string(to_string(block.overage_billed)));
    }
  }
  return explanation.write();
}

}  // namespace billing
