// How the minutes of time entries become billed ones, as a work type or an agreement sets it.
#pragma once

#include <optional>

namespace billing {

struct TimeLimits {
  std::optional<int> minimum_minutes;
  std::optional<int> increment_minutes;  // Billed in steps of so many.
  std::optional<int> maximum_minutes;
  friend bool operator==(const TimeLimits&, const TimeLimits&) = default;
};

}  // namespace billing
