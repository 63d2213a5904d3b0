// Counts days only: what a day costs is the caller's multiplication, rounded once per line.
#include "calendar/proration.h"

#include <stdexcept>

namespace billing {

ChargedDays charged_days(Period period, Period life, Proration proration) {
  const ChargedDays none{0, period.days()};
  const Period alive = intersect(period, life);
  if (alive.is_empty()) return none;
  const bool starts_inside = period.start < life.start;
  switch (proration) {
    case Proration::off:
      return starts_inside ? none : ChargedDays{period.days(), period.days()};
    case Proration::inclusive:
      return {alive.days(), period.days()};
    case Proration::exclusive:
      return {alive.days() - (starts_inside ? 1 : 0), period.days()};
  }
  throw std::logic_error("unknown proration");
}

}  // namespace billing
