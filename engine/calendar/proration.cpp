// Counts days only: what a day costs is the caller's multiplication, rounded once per line.
#include "calendar/proration.h"

#include <stdexcept>

namespace billing {

ChargedDays charged_days(Period period, Period life, Proration proration) {
  const ChargedDays none{0, period.days(), {}};
  const Period alive = intersect(period, life);
  if (alive.is_empty()) return none;
  const bool starts_inside = period.start < life.start;
  switch (proration) {
    case Proration::off:
      return starts_inside ? none : ChargedDays{period.days(), period.days(), period};
    case Proration::inclusive:
      return {alive.days(), period.days(), alive};
    case Proration::exclusive: {
      const Period after{starts_inside ? alive.start.plus_days(1) : alive.start, alive.end};
      return {after.days(), period.days(), after};
    }
  }
  throw std::logic_error("unknown proration");
}

}  // namespace billing
