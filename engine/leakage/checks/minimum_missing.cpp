// The least that an entry or a ticket is billed for.
#include "leakage/checks/checks.h"

#include "leakage/set_up.h"

namespace billing {
namespace {

bool carry_minimum(TimeLimits& set_up, const TimeLimits& as_signed) {
  return carry_field(set_up.minimum_minutes, as_signed.minimum_minutes);
}

}  // namespace

std::vector<Finding> find_minimum_missing(const LeakBook& book) {
  return find_time_limits_otherwise(book, "The least time billed is another one than was signed.",
                                    carry_minimum);
}

}  // namespace billing
