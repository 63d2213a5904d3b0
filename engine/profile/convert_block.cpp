// Every quantity of the block, and the prices of its units.
#include "profile/convert_block.h"

#include "money/rounding.h"

namespace billing {
namespace {

constexpr int kConvertedHoursDigits = 6;

}  // namespace

bool can_convert(const Block& block) {
  return block.unit != BlockUnit::incidents && block.hour_price && !block.hour_price->is_zero();
}

Block convert_block(const Block& block, BlockUnit unit) {
  if (block.unit == unit) return block;
  Block converted = block;
  converted.unit = unit;
  const Decimal& price = *block.hour_price;
  const auto convert = [&](Decimal& quantity) {
    quantity = unit == BlockUnit::amount
                   ? quantity * price
                   : divide(quantity, price, kConvertedHoursDigits, Rounding::half_away_from_zero);
  };
  const auto convert_some = [&](std::optional<Decimal>& quantity) {
    if (quantity) convert(*quantity);
  };
  convert(converted.grant);
  for (Purchase& purchase : converted.purchases) convert(purchase.quantity);
  for (Adjustment& adjustment : converted.adjustments) convert(adjustment.quantity);
  if (converted.carry_over) {
    convert_some(converted.carry_over->minimum);
    convert_some(converted.carry_over->maximum);
  }
  const auto convert_price = [&](Decimal& unit_price) {
    unit_price = unit == BlockUnit::amount ? divide(unit_price, price, kConvertedHoursDigits,
                                                    Rounding::half_away_from_zero)
                                           : unit_price * price;
  };
  for (Adjustment& adjustment : converted.adjustments) {
    if (adjustment.refund_unit_price) convert_price(*adjustment.refund_unit_price);
  }
  if (converted.top_up) {
    convert(converted.top_up->threshold);
    convert_some(converted.top_up->up_to);
    convert_some(converted.top_up->by);
    convert_price(converted.top_up->unit_price);
  }
  converted.draw_factors.clear();  // Money weighs work by its rate.
  return converted;
}

}  // namespace billing
