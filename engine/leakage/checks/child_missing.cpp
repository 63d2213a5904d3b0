// An agreement that is part of another and is not set up as one.
#include "leakage/checks/checks.h"

#include "leakage/set_up.h"

namespace billing {

std::vector<Finding> find_child_missing(const LeakBook& book) {
  return find_set_up_otherwise(book, "The agreement is part of a bundle, and is not set up in it.",
                               [](Agreement& set_up, const Agreement& as_signed) {
                                 return carry_field(set_up.parent, as_signed.parent);
                               });
}

}  // namespace billing
