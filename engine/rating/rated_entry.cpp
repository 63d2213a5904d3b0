// Hours and rate under the agreement that the entry is placed on.
#include "rating/rated_entry.h"

namespace billing {

RatedEntry rate_entry(const Terms& terms, std::span<const TimeEntry> entries, Index index,
                      Placement placement, const std::optional<Decimal>& minutes_before) {
  const TimeEntry& entry = entries[index];
  RatedEntry rated;
  rated.entry = index;
  rated.placement = placement;
  rated.on = entry.worked_at.date();
  rated.minutes_before = minutes_before;
  rated.hours = bill_hours(terms, entry, placement.agreement, minutes_before);
  const TimeRate chain = rate_time(terms, placement.agreement, entry);
  rated.rate = entry.hourly_rate.value_or(chain.rate);
  check_rate(terms, entry.work_role, entry.work_type, rated.rate);
  rated.overage_rate = entry.overage_rate ? entry.overage_rate : chain.overage_rate;
  return rated;
}

}  // namespace billing
