// From one wall clock to another: an offset from UTC and the moments at which it changes.
#pragma once

#include <vector>

#include "calendar/date.h"

namespace billing {

struct ZoneTransition {
  LocalTime at;            // In UTC.
  int offset_minutes = 0;  // From then on.
};

struct TimeZone {
  int offset_minutes = 0;                   // East of UTC, before the first transition.
  std::vector<ZoneTransition> transitions;  // Ascending.
};

// An hour that the clock shows twice is the first of the two; one that it leaves out is what the
// clock would show without the change.
LocalTime to_utc(const TimeZone& zone, LocalTime local);

LocalTime from_utc(const TimeZone& zone, LocalTime utc);

// The first change after `utc`; `limit` where there is none before it.
LocalTime next_transition(const TimeZone& zone, LocalTime utc, LocalTime limit);

}  // namespace billing
