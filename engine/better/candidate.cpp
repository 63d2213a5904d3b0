// Size first, in the unit that is signed; then the unit.
#include "better/candidate.h"

#include "profile/convert_block.h"

namespace billing {
namespace {

Decimal scaled(const Decimal& value, int percent) {
  return value * Decimal::from_integer(percent) * Decimal::from_parts(1, 2);
}

// What a unit is worth where the block is a part of the fee; none: nobody says.
std::optional<Decimal> unit_worth(const Block& block) {
  if (block.unit == BlockUnit::amount) return Decimal::from_integer(1);
  return block.unit == BlockUnit::hours ? block.hour_price : std::nullopt;
}

// Whether the fee grows by so much without falling below zero, on no day.
bool grow_fee(RecurringFee& fee, const Decimal& more) {
  fee.amount += more;
  bool is_possible = !fee.amount.is_negative();
  for (RecurringChange& change : fee.changes) {
    if (!change.unit_price) continue;
    *change.unit_price += more;
    is_possible = is_possible && !change.unit_price->is_negative();
  }
  return is_possible;
}

}  // namespace

SearchLimits limits_of(const Agreement& agreement) {
  const Block& block = *agreement.block;
  const bool is_of_fee = !block.sold_price;
  return {!can_convert(block), is_of_fee && (!agreement.recurring_fee || !unit_worth(block))};
}

std::vector<BlockTerms> block_candidates(const Agreement& agreement, const BlockSizes& sizes) {
  const SearchLimits limits = limits_of(agreement);
  std::vector<BlockUnit> units{agreement.block->unit};
  if (!limits.has_one_unit) units = {BlockUnit::hours, BlockUnit::amount};
  const BlockSizes searched = limits.has_one_size ? BlockSizes{100, 100, 1} : sizes;
  std::vector<BlockTerms> candidates;
  for (const BlockUnit unit : units) {
    for (const bool carries_over : {false, true}) {
      for (const Overage overage : {Overage::bill_own_rate, Overage::bill_overage_rate}) {
        for (int size = searched.from; size <= searched.to; size += searched.step) {
          candidates.push_back({size, unit, carries_over, overage});
        }
      }
    }
  }
  return candidates;
}

std::optional<Agreement> with_block_terms(const Agreement& agreement, const BlockTerms& terms) {
  Agreement changed = agreement;
  Block& block = *changed.block;
  block.grant = scaled(block.grant, terms.size_percent);
  if (block.sold_price) {
    block.sold_price = scaled(*block.sold_price, terms.size_percent);
  } else if (terms.size_percent != 100) {
    const Decimal more = (block.grant - agreement.block->grant) * *unit_worth(block);
    if (!grow_fee(*changed.recurring_fee, more)) return std::nullopt;
  }
  block = convert_block(block, terms.unit);
  if (terms.unit != BlockUnit::amount) {  // Which cannot pay for them.
    changed.coverage.expenses = false;
    changed.coverage.products = false;
  }
  block.carry_over.reset();
  if (terms.carries_over) block.carry_over = CarryOver{};
  block.overage = terms.overage;
  if (terms.overage == Overage::bill_own_rate) block.overage_rates.clear();
  return changed;
}

}  // namespace billing
