// Minimum, increment and maximum, of one entry or of several that are rounded together.
#include "rating/time_rounding.h"

#include <algorithm>

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

Decimal round_to_increment(const TimeRounding& rounding, const Decimal& minutes) {
  if (rounding.increment.is_zero()) return minutes;
  return divide(minutes, rounding.increment, 0, step_rounding(rounding, minutes)) *
         rounding.increment;
}

}  // namespace

Decimal round_minutes(const TimeRounding& rounding, const Decimal& minutes) {
  if (minutes.is_zero()) return minutes;
  const bool minimum_first = rounding.order == TimeRoundingOrder::minimum_first;
  const Decimal rounded = minimum_first
                              ? round_to_increment(rounding, std::max(minutes, rounding.minimum))
                              : std::max(round_to_increment(rounding, minutes), rounding.minimum);
  return rounding.maximum.is_zero() ? rounded : std::min(rounded, rounding.maximum);
}

Decimal round_growth(const TimeRounding& rounding, const Decimal& before, const Decimal& minutes) {
  return round_minutes(rounding, before + minutes) - round_minutes(rounding, before);
}

}  // namespace billing
