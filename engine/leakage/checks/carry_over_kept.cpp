// Units that are used after the day on which they should have been lost.
#include "leakage/checks/checks.h"
#include "leakage/set_up.h"

namespace billing {
namespace {

bool carry_carry_over(Agreement& set_up, const Agreement& as_signed) {
  if (!set_up.block || !as_signed.block) return false;
  Block& block = *set_up.block;
  const Block& agreed = *as_signed.block;
  bool changed = carry_field(block.lot_lasts, agreed.lot_lasts);
  changed |= carry_field(block.lot_order, agreed.lot_order);
  if (block.unit == agreed.unit) return carry_field(block.carry_over, agreed.carry_over) || changed;
  // Its limits are numbers of units, and belong to the check of the unit.
  if (!block.carry_over || !agreed.carry_over) return changed;
  return carry_field(block.carry_over->lasts, agreed.carry_over->lasts) || changed;
}

}  // namespace

std::vector<Finding> find_carry_over_kept(const LeakBook& book) {
  return find_set_up_otherwise(book, "What is left of the block lasts otherwise than was signed.",
                               carry_carry_over);
}

}  // namespace billing
