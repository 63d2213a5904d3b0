// A half-open span of days: `start` belongs to it, `end` does not.
#pragma once

#include <algorithm>

#include "calendar/date.h"

namespace billing {

struct Period {
  Date start;
  Date end;

  // Below zero if `end` comes first.
  std::int32_t days() const { return end.days() - start.days(); }
  bool is_empty() const { return end <= start; }
  bool contains(Date date) const { return start <= date && date < end; }
  friend bool operator==(const Period&, const Period&) = default;
};

inline Period intersect(Period a, Period b) {
  return {std::max(a.start, b.start), std::min(a.end, b.end)};
}

}  // namespace billing
