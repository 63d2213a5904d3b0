// Bills a client twice, with its blocks in hours and in money.
#include "leakage/block_units.h"

#include "invoice/agreement_totals.h"
#include "money/rounding.h"

namespace billing {
namespace {

constexpr int kConvertedHoursDigits = 6;

ClientBill bill_in(BlockUnit unit, Terms terms, std::span<const TimeEntry> entries,
                   std::span<const Index> own_entries, Index client) {
  for (Agreement& agreement : terms.agreements) {
    if (agreement.client == client && agreement.block && can_convert(*agreement.block)) {
      agreement.block = convert_block(*agreement.block, unit);
    }
  }
  return bill_client(terms, entries, own_entries, client);
}

}  // namespace

bool can_convert(const Block& block) { return block.hour_price && !block.hour_price->is_zero(); }

Block convert_block(const Block& block, BlockUnit unit) {
  if (block.unit == unit) return block;
  Block converted = block;
  converted.unit = unit;
  converted.grant = unit == BlockUnit::amount
                        ? block.grant * *block.hour_price
                        : divide(block.grant, *block.hour_price, kConvertedHoursDigits,
                                 Rounding::half_away_from_zero);
  return converted;
}

std::vector<BlockUnitTotals> compare_block_units(const Terms& terms,
                                                 std::span<const TimeEntry> entries,
                                                 std::span<const Index> own_entries, Index client) {
  std::vector<BlockUnitTotals> totals;
  for (Index i = 0; i < terms.agreements.size(); ++i) {
    const Agreement& agreement = terms.agreements[i];
    if (agreement.client == client && agreement.block && can_convert(*agreement.block)) {
      totals.push_back({i, {}, {}});
    }
  }
  if (totals.empty()) return totals;
  const ClientBill hours = bill_in(BlockUnit::hours, terms, entries, own_entries, client);
  const ClientBill amount = bill_in(BlockUnit::amount, terms, entries, own_entries, client);
  for (BlockUnitTotals& total : totals) {
    total.hours = agreement_totals(terms, hours, total.agreement);
    total.amount = agreement_totals(terms, amount, total.agreement);
  }
  return totals;
}

}  // namespace billing
