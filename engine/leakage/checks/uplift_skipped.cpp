// Yearly rises that were agreed and never made.
#include "leakage/checks/checks.h"

#include "leakage/set_up.h"

namespace billing {

std::vector<Finding> find_uplift_skipped(const LeakBook& book) {
  return find_set_up_otherwise(
      book, "Prices rise otherwise than was signed.",
      [](Agreement& set_up, const Agreement& as_signed) {
        bool changed = carry_field(set_up.uplifts, as_signed.uplifts);
        if (set_up.recurring_fee && as_signed.recurring_fee) {
          changed |= carry_field(set_up.recurring_fee->uplifts, as_signed.recurring_fee->uplifts);
        }
        return carry_additions(set_up, as_signed,
                               [](Addition& addition, const Addition& agreed) {
                                 return carry_field(addition.uplifts, agreed.uplifts);
                               }) ||
               changed;
      });
}

}  // namespace billing
