// Minutes by the rounding that holds, then hours.
#include "rating/billed_hours.h"

#include "money/rounding.h"

namespace billing {
namespace {

Decimal to_minutes(const std::optional<int>& own, const std::optional<int>& of_type) {
  return Decimal::from_integer(own ? *own : of_type.value_or(0));
}

Decimal to_hours(const Decimal& minutes, int digits) {
  return divide(minutes, Decimal::from_integer(60), digits, Rounding::half_away_from_zero);
}

}  // namespace

Decimal hours_as_typed(const TimeEntry& entry) { return to_hours(entry.minutes, kHoursDigitsMax); }

TimeRounding time_rounding(const Terms& terms, Index work_type, Index agreement) {
  static const TimeLimits kNone;
  const TimeLimits& of_type = terms.work_types[work_type].time_limits;
  const TimeLimits& own = agreement == kNowhere ? kNone : terms.agreements[agreement].time_limits;
  TimeRounding rounding;
  rounding.minimum = to_minutes(own.minimum_minutes, of_type.minimum_minutes);
  rounding.increment = to_minutes(own.increment_minutes, of_type.increment_minutes);
  rounding.maximum = to_minutes(own.maximum_minutes, of_type.maximum_minutes);
  rounding.mode = terms.policies.increment_rounding;
  rounding.grace = Decimal::from_integer(terms.policies.increment_grace_minutes);
  rounding.order = terms.policies.time_rounding_order;
  return rounding;
}

Decimal bill_hours(const Terms& terms, const TimeEntry& entry, Index agreement,
                   const std::optional<Decimal>& minutes_before, const Decimal& minutes) {
  const TimeRounding rounding = time_rounding(terms, entry.work_type, agreement);
  const int digits = terms.provider.hours_digits;
  if (minutes_before) {
    return to_hours(round_minutes(rounding, *minutes_before + minutes), digits) -
           to_hours(round_minutes(rounding, *minutes_before), digits);
  }
  const Decimal rounded = round_minutes(rounding, minutes);
  const bool as_typed = entry.given_in_hours && rounded == minutes;
  return to_hours(rounded, as_typed ? kHoursDigitsMax : digits);
}

std::optional<Decimal> RoundedTogether::minutes_before(const TimeEntry& entry, Index agreement,
                                                       const Decimal& minutes) {
  std::string together;
  switch (terms_.policies.time_rounding_scope) {
    case TimeRoundingScope::entry:
      return std::nullopt;
    case TimeRoundingScope::ticket:
      if (entry.ticket.empty()) return std::nullopt;
      together = entry.ticket;
      break;
    case TimeRoundingScope::day:
      together = entry.worked_at.date().to_string();
      break;
  }
  Decimal& sum = minutes_[{agreement, entry.work_role, entry.work_type,
                           billability(terms_.policies, entry), std::move(together)}];
  const Decimal before = sum;
  sum += minutes;
  return before;
}

}  // namespace billing
