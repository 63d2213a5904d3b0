// The steps in which time is billed.
#include "leakage/checks/checks.h"

#include "leakage/set_up.h"

namespace billing {
namespace {

bool carry_increment(TimeLimits& set_up, const TimeLimits& as_signed) {
  const bool most = carry_field(set_up.maximum_minutes, as_signed.maximum_minutes);
  return carry_field(set_up.increment_minutes, as_signed.increment_minutes) || most;
}

}  // namespace

std::vector<Finding> find_increment_missing(const LeakBook& book) {
  return find_time_limits_otherwise(book, "Time is billed in other steps than was signed.",
                                    carry_increment);
}

}  // namespace billing
