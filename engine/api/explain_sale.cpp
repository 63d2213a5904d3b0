// By where the lot came from.
#include "api/explain_sale.h"

namespace billing {

PartOperands explain_sale(const Line& line, Explanation& explanation) {
  std::string price = explanation.given("price", "Price", line.unit_price);
  if (line.quantity == Decimal::from_integer(1)) return {"1", std::move(price)};
  const std::string_view label = line.refund ? "Units taken back" : "Units sold";
  return {explanation.given("units", label, line.quantity), std::move(price)};
}

void add_sale_setting(const Terms& terms, const ClientBill& bill, const Line& line,
                      const std::string& pointer, Explanation& explanation) {
  if (line.refund) {
    explanation.add_setting(
        pointer + "/adjustments/" + std::to_string(line.refund->adjustment) + "/refund_unit_price",
        "Refund of a unit", print_price(terms, line.unit_price));
    return;
  }
  const Lot& lot = bill.blocks[line.block].lot_at(line.lot);
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

std::string sale_sentence(const Terms& terms, const ClientBill& bill, const Line& line) {
  const Block& block = *terms.agreements[line.agreement].block;
  if (line.refund) {
    return print_block_units(terms, block.unit, -line.quantity) + " were taken back on " +
           line.period.start.to_string() + " and are refunded at " +
           print_price(terms, line.unit_price) + " each";
  }
  const Lot& lot = bill.blocks[line.block].lot_at(line.lot);
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
      if (block.cycle == BlockCycle::per_period &&
          !terms.agreements[line.agreement].look_ahead.is_endless()) {
        return "The block is sold for " + print_price(terms, line.unit_price) +
               " and billed ahead of the day it is granted, " + on;
      }
      return "The block is sold for " + print_price(terms, line.unit_price) +
             " and billed on the day it is granted, " + on;
  }
}

}  // namespace billing
