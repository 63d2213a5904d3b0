// Units in the fee that are given again, or never used up.
#include "leakage/checks/checks.h"

#include "leakage/set_up.h"

namespace billing {

std::vector<Finding> find_included_units(const LeakBook& book) {
  return find_additions_otherwise(book, "Other units are included than was signed.",
                                  [](Addition& set_up, const Addition& as_signed) {
                                    return carry_field(set_up.included, as_signed.included);
                                  });
}

}  // namespace billing
