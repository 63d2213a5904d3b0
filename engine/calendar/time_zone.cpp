// Transition after transition, since a zone has two in a year.
#include "calendar/time_zone.h"

#include <algorithm>

namespace billing {
namespace {

LocalTime plus(LocalTime time, int minutes) {
  return LocalTime::from_minutes(time.minutes() + minutes);
}

}  // namespace

LocalTime to_utc(const TimeZone& zone, LocalTime local) {
  int offset = zone.offset_minutes;
  for (const ZoneTransition& transition : zone.transitions) {
    // Until both clocks are past it, the one from before it holds.
    if (local < plus(transition.at, std::max(offset, transition.offset_minutes))) break;
    offset = transition.offset_minutes;
  }
  return plus(local, -offset);
}

LocalTime from_utc(const TimeZone& zone, LocalTime utc) {
  int offset = zone.offset_minutes;
  for (const ZoneTransition& transition : zone.transitions) {
    if (utc < transition.at) break;
    offset = transition.offset_minutes;
  }
  return plus(utc, offset);
}

LocalTime next_transition(const TimeZone& zone, LocalTime utc, LocalTime limit) {
  for (const ZoneTransition& transition : zone.transitions) {
    if (utc < transition.at) return std::min(transition.at, limit);
  }
  return limit;
}

}  // namespace billing
