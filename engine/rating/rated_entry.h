// A time entry with everything that the rules before any block have decided of it.
#pragma once

#include <optional>

#include "rating/billed_hours.h"
#include "rating/coverage.h"
#include "rating/time_rate.h"

namespace billing {

struct RatedEntry {
  Index entry = kNowhere;  // In the book's time_entries.
  Placement placement;
  Decimal hours;
  Decimal rate;                         // Typed in by hand, else by the rate chain.
  std::optional<Decimal> overage_rate;  // Typed in by hand, else a rule's.

  Decimal worth() const { return hours * rate; }
};

}  // namespace billing
