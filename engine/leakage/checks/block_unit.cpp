// A block that counts hours and was sold as money, or the other way round.
#include "leakage/checks/checks.h"

#include "leakage/set_up.h"

namespace billing {
namespace {

// Everything that is a number of units changes with the unit; what other checks look at stays.
bool carry_unit(Agreement& set_up, const Agreement& as_signed) {
  if (!set_up.block || !as_signed.block || set_up.block->unit == as_signed.block->unit) {
    return false;
  }
  const Block before = *set_up.block;
  Block& block = *set_up.block;
  block = *as_signed.block;
  block.overage = before.overage;
  block.overage_billed = before.overage_billed;
  block.overage_rates = before.overage_rates;
  block.overage_by_factor = before.overage_by_factor;
  block.overage_discount_percent = before.overage_discount_percent;
  block.borrow_percent = before.borrow_percent;
  block.lot_lasts = before.lot_lasts;
  block.lot_order = before.lot_order;
  block.tax_rates = before.tax_rates;
  block.recognition = before.recognition;
  if (block.carry_over && before.carry_over) block.carry_over->lasts = before.carry_over->lasts;
  return true;
}

}  // namespace

std::vector<Finding> find_block_unit(const LeakBook& book) {
  return find_set_up_otherwise(book, "The block counts another unit than was signed.", carry_unit);
}

}  // namespace billing
