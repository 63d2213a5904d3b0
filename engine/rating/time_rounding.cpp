// Minimum and increment, of one entry or of several that are rounded together.
#include "rating/time_rounding.h"

#include <algorithm>
#include <map>

#include "money/rounding.h"

namespace billing {
namespace {

Rounding step_rounding(const TimeRounding& rounding, const Decimal& minutes) {
  switch (rounding.mode) {
    case IncrementRounding::down:
      return Rounding::floor;
    case IncrementRounding::nearest:
      return Rounding::half_away_from_zero;
    case IncrementRounding::up_after_grace: {
      const Decimal steps = divide(minutes, rounding.increment, 0, Rounding::floor);
      const bool within = minutes - steps * rounding.increment <= rounding.grace;
      return within ? Rounding::floor : Rounding::ceiling;
    }
    case IncrementRounding::up:
      break;
  }
  return Rounding::ceiling;
}

}  // namespace

Decimal raise_to_minimum(const TimeRounding& rounding, const Decimal& minutes) {
  return minutes.is_zero() ? minutes : std::max(minutes, rounding.minimum);
}

Decimal round_to_increment(const TimeRounding& rounding, const Decimal& minutes) {
  if (rounding.increment.is_zero()) return minutes;
  return divide(minutes, rounding.increment, 0, step_rounding(rounding, minutes)) *
         rounding.increment;
}

Decimal round_minutes(const TimeRounding& rounding, const Decimal& minutes) {
  return round_to_increment(rounding, raise_to_minimum(rounding, minutes));
}

Decimal round_together(const TimeRounding& rounding, std::span<const WorkedMinutes> worked) {
  std::map<std::string, Decimal> sums;
  for (const WorkedMinutes& one : worked) sums[one.together] += one.minutes;
  Decimal total;
  for (const auto& [together, sum] : sums) total += round_minutes(rounding, sum);
  return total;
}

}  // namespace billing
