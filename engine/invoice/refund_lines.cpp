// What an adjustment took of each lot, added up.
#include "invoice/refund_lines.h"

#include <map>

#include "money/rounding.h"

namespace billing {

std::vector<DatedLine> refund_lines(const Terms& terms, const BlockHistory& history,
                                    Index block_index) {
  const Block& block = *terms.agreements[history.agreement].block;
  std::map<Index, Decimal> taken;  // By adjustment; negative.
  for (const Movement& movement : history.movements) {
    if (movement.adjustment != kNowhere) taken[movement.adjustment] += movement.quantity;
  }
  std::vector<DatedLine> lines;
  for (const auto& [index, units] : taken) {
    const Adjustment& adjustment = block.adjustments[index];
    if (!adjustment.refund_unit_price) continue;
    Line line;
    line.kind = LineKind::block_sale;
    line.agreement = history.agreement;
    line.block = block_index;
    line.refund = Refund{index};
    line.quantity = units;
    line.unit_price = *adjustment.refund_unit_price;
    line.amount = terms.provider.to_money(units * line.unit_price);
    line.tax_rates = block.tax_rates;
    line.period = {adjustment.on, adjustment.on.plus_days(1)};
    lines.push_back({adjustment.on, std::move(line)});
  }
  return lines;
}

}  // namespace billing
