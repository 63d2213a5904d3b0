// Minimum commitments, caps and discounts.
#include "leakage/additions.h"
#include "leakage/checks/checks.h"

#include "leakage/set_up.h"

namespace billing {

std::vector<Finding> find_commitment_missing(const LeakBook& book) {
  return find_set_up_otherwise(
      book, "A commitment, a cap or a discount is set up otherwise than was signed.",
      [](Agreement& set_up, const Agreement& as_signed) {
        const bool commitment = carry_field(set_up.commitment, as_signed.commitment);
        const bool cap = carry_field(set_up.cap, as_signed.cap);
        const bool discounts = carry_field(set_up.discounts, discounts_in(set_up, as_signed));
        return commitment || cap || discounts;
      });
}

}  // namespace billing
