// What an hour past the end of a block costs.
#include "leakage/checks/checks.h"

#include "leakage/set_up.h"

namespace billing {

std::vector<Finding> find_overage_rate(const LeakBook& book) {
  return find_set_up_otherwise(
      book, "Work past the end of the block costs another rate than was signed.",
      [](Agreement& set_up, const Agreement& as_signed) {
        const bool rates = carry_block_field(set_up, as_signed, &Block::overage_rates);
        const bool factor = carry_block_field(set_up, as_signed, &Block::overage_by_factor);
        const bool off = carry_block_field(set_up, as_signed, &Block::overage_discount_percent);
        return rates || factor || off;
      });
}

}  // namespace billing
