// A price sheet with other tiers, or read in another way.
#include "leakage/checks/checks.h"

#include "leakage/set_up.h"

namespace billing {

std::vector<Finding> find_tier_model(const LeakBook& book) {
  return find_additions_otherwise(book, "The price sheet is another one than was signed.",
                                  [](Addition& set_up, const Addition& as_signed) {
                                    if (!carry_field(set_up.pricing, as_signed.pricing))
                                      return false;
                                    // Either of the two is the price.
                                    set_up.unit_price = as_signed.unit_price;
                                    carry_price_changes(set_up, as_signed);
                                    return true;
                                  });
}

}  // namespace billing
