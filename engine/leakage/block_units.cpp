// Bills a client twice, with its blocks in hours and in money.
#include "leakage/block_units.h"

#include "invoice/agreement_totals.h"
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
  if (converted.top_up) {
    convert(converted.top_up->threshold);
    convert_some(converted.top_up->up_to);
    convert_some(converted.top_up->by);
    Decimal& unit_price = converted.top_up->unit_price;
    unit_price = unit == BlockUnit::amount ? divide(unit_price, price, kConvertedHoursDigits,
                                                    Rounding::half_away_from_zero)
                                           : unit_price * price;
  }
  converted.draw_factors.clear();  // Money weighs work by its rate.
  return converted;
}

std::vector<BlockUnitTotals> compare_block_units(Terms& scratch, const AllUsage& usage,
                                                 const OwnUsage& own, Index client) {
  std::vector<BlockUnitTotals> totals;
  std::vector<Block> own_blocks;
  for (Index i = 0; i < scratch.agreements.size(); ++i) {
    const Agreement& agreement = scratch.agreements[i];
    if (agreement.client != client || !agreement.block || !can_convert(*agreement.block)) continue;
    totals.push_back({i, {}, {}});
    own_blocks.push_back(*agreement.block);
  }
  if (totals.empty()) return totals;
  const auto bill_in = [&](BlockUnit unit) {
    for (std::size_t i = 0; i < totals.size(); ++i) {
      scratch.agreements[totals[i].agreement].block = convert_block(own_blocks[i], unit);
    }
    return bill_client(scratch, usage, own, client);
  };
  const ClientBill hours = bill_in(BlockUnit::hours);
  const ClientBill amount = bill_in(BlockUnit::amount);
  for (std::size_t i = 0; i < totals.size(); ++i) {
    totals[i].hours = agreement_totals(scratch, hours, totals[i].agreement);
    totals[i].amount = agreement_totals(scratch, amount, totals[i].agreement);
    scratch.agreements[totals[i].agreement].block = own_blocks[i];
  }
  return totals;
}

}  // namespace billing
