// Work that draws on blocks in another order.
#include "leakage/checks/checks.h"

#include "leakage/set_up.h"

namespace billing {

std::vector<Finding> find_entry_order(const LeakBook& book) {
  return find_policies_otherwise(
      book, "Work draws on blocks in another order than was agreed.",
      [](Policies& set_up, const Policies& as_signed) {
        const bool order = carry_field(set_up.entry_order, as_signed.entry_order);
        const bool late = carry_field(set_up.late_entries, as_signed.late_entries);
        const bool days = carry_field(set_up.closing_days, as_signed.closing_days);
        return order || late || days;
      });
}

}  // namespace billing
