// By where the lot came from.
#include "api/explain_sale.h"

namespace billing {

PartOperands explain_sale(const Line& line, Explanation& explanation) {
  std::string price = explanation.given("price", "Price", line.unit_price);
  if (line.quantity == Decimal::from_integer(1)) return {"1", std::move(price)};
  return {explanation.given("units", "Units sold", line.quantity), std::move(price)};
}

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

}  // namespace billing
