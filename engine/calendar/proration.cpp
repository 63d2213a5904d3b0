// Counts days only: what a day costs is the caller's multiplication, rounded once per line.
#include "calendar/proration.h"

#include <stdexcept>

#include "calendar/day_count.h"

namespace billing {

ChargedDays charged_days(Period period, Period life, Proration proration,
                         std::optional<int> month_days) {
  const std::int32_t of_days = count_days(period, month_days);
  const ChargedDays none{0, of_days, {}};
  const ChargedDays all{of_days, of_days, period};
  const Period alive = intersect(period, life);
  if (alive.is_empty()) return none;
  const bool starts_inside = period.start < life.start;
  switch (proration) {
    case Proration::off:
      return starts_inside ? none : all;
    case Proration::inclusive:
      return {count_days(alive, month_days), of_days, alive};
    case Proration::exclusive: {
      const Period after{starts_inside ? alive.start.plus_days(1) : alive.start, alive.end};
      return {count_days(after, month_days), of_days, after};
    }
    case Proration::whole:
      return all;
  }
  throw std::logic_error("unknown proration");
}

}  // namespace billing
