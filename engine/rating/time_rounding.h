// From minutes worked to minutes billed: a minimum, then steps of an increment.
#pragma once

#include <span>
#include <string>

#include "money/decimal.h"

namespace billing {

enum class IncrementRounding {
  up,
  down,
  nearest,         // A tie goes up (third party: AccountEdge, 15 of 30 minutes give 30).
  up_after_grace,  // Up, once a step is overdrawn by more than the grace (community: Gorelo).
};

struct TimeRounding {
  Decimal minimum;    // 0: none.
  Decimal increment;  // 0: none.
  IncrementRounding mode = IncrementRounding::up;
  Decimal grace;
};

// Minimum, then increment (order: assumption; the platforms do not document it). Nothing worked
// stays nothing (assumption).
Decimal raise_to_minimum(const TimeRounding& rounding, const Decimal& minutes);
Decimal round_to_increment(const TimeRounding& rounding, const Decimal& minutes);
Decimal round_minutes(const TimeRounding& rounding, const Decimal& minutes);

struct WorkedMinutes {
  Decimal minutes;
  std::string together;  // Entries that are rounded as one: their ticket, or their day.
};

// Rounds the sum of what belongs together, and adds that up (documented: Halo, per action or per
// ticket; community: Gorelo). Per entry: give each a `together` of its own.
Decimal round_together(const TimeRounding& rounding, std::span<const WorkedMinutes> worked);

}  // namespace billing
