// Minimum, increment, hours; the order is stated in the header.
#include "rating/billed_hours.h"

#include "money/rounding.h"
#include "rating/time_rounding.h"

namespace billing {
namespace {

int choose(const std::optional<int>& own, const std::optional<int>& of_type) {
  return own.value_or(of_type.value_or(0));
}

}  // namespace

Decimal hours_as_typed(const TimeEntry& entry) {
  return divide(entry.minutes, Decimal::from_integer(60), kHoursDigitsMax,
                Rounding::half_away_from_zero);
}

BilledHours bill_hours(const Terms& terms, const TimeEntry& entry, Index agreement) {
  const WorkType& type = terms.work_types[entry.work_type];
  BilledHours billed;
  if (agreement == kNowhere) {
    billed.minimum_minutes = type.minimum_minutes.value_or(0);
    billed.increment_minutes = type.increment_minutes.value_or(0);
  } else {
    const Agreement& own = terms.agreements[agreement];
    billed.minimum_minutes = choose(own.minimum_minutes, type.minimum_minutes);
    billed.increment_minutes = choose(own.increment_minutes, type.increment_minutes);
  }
  if (entry.minutes.is_zero()) return billed;

  TimeRounding rounding;
  rounding.minimum = Decimal::from_integer(billed.minimum_minutes);
  rounding.increment = Decimal::from_integer(billed.increment_minutes);
  billed.after_minimum = raise_to_minimum(rounding, entry.minutes);
  billed.after_increment = round_to_increment(rounding, billed.after_minimum);

  // Hours that were saved as hours, and that nothing changed, stay as they were typed.
  const bool as_typed = entry.given_in_hours && billed.after_increment == entry.minutes;
  billed.digits = as_typed ? kHoursDigitsMax : terms.provider.hours_digits;
  billed.hours = divide(billed.after_increment, Decimal::from_integer(60), billed.digits,
                        Rounding::half_away_from_zero);
  return billed;
}

}  // namespace billing
