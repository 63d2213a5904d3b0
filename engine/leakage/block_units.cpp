// Bills a client twice, with its blocks in hours and in money.
#include "leakage/block_units.h"

#include "invoice/agreement_totals.h"
#include "profile/convert_block.h"

namespace billing {

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
