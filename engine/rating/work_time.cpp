// Walks through an entry from one border to the next: a day's end, working hours, a change of the
// clock.
#include "rating/work_time.h"

#include <algorithm>

namespace billing {
namespace {

int weekday_of(Date date) { return date.weekday() - 1; }

WorkTime outside_hours(const WorkCalendar& calendar, Date date) {
  const auto weekday = static_cast<Weekday>(weekday_of(date));
  const auto& weekend = calendar.weekend;
  const bool is_weekend = std::find(weekend.begin(), weekend.end(), weekday) != weekend.end();
  return is_weekend ? WorkTime::weekend : WorkTime::after_hours;
}

// Follows an entry by the calendar's clock.
class Walk {
 public:
  Walk(const Terms& terms, const WorkCalendar& calendar, LocalTime worked_at)
      : calendar_(calendar),
        utc_(calendar.time_zone ? to_utc(*terms.provider.calendar->time_zone, worked_at)
                                : worked_at) {}

  LocalTime now() const {
    return calendar_.time_zone ? from_utc(*calendar_.time_zone, utc_) : utc_;
  }

  // Goes on to `until` by the clock, or to a change of the clock before it. Gives the minutes.
  int go_on(LocalTime until) {
    const LocalTime then =
        LocalTime::from_minutes(utc_.minutes() + until.minutes() - now().minutes());
    const LocalTime next =
        calendar_.time_zone ? next_transition(*calendar_.time_zone, utc_, then) : then;
    const int minutes = next.minutes() - utc_.minutes();
    utc_ = next;
    return minutes;
  }

 private:
  const WorkCalendar& calendar_;
  LocalTime utc_;  // Without a zone, the clock itself.
};

}  // namespace

const WorkCalendar* calendar_of(const Terms& terms, Index client) {
  const auto& own = terms.clients[client].calendar;
  if (own) return &*own;
  return terms.provider.calendar ? &*terms.provider.calendar : nullptr;
}

WorkMoment look_up(const WorkCalendar& calendar, LocalTime local) {
  const Date date = local.date();
  const int midnight = date.days() * kMinutesPerDay;
  const int minute = local.minutes() - midnight;
  int until = kMinutesPerDay;
  for (Index i = 0; i < calendar.holidays.size(); ++i) {
    const Holiday& holiday = calendar.holidays[i];
    if (!holiday.is_on(date)) continue;
    if (holiday.start_minute <= minute && minute < holiday.end_minute) {
      return {WorkTime::holiday, i, LocalTime::from_minutes(midnight + holiday.end_minute)};
    }
    if (minute < holiday.start_minute) until = holiday.start_minute;
  }
  for (Index i = 0; i < calendar.working_hours.size(); ++i) {
    const WorkingHours& hours = calendar.working_hours[i];
    if (static_cast<int>(hours.weekday) != weekday_of(date)) continue;
    if (hours.start_minute <= minute && minute < hours.end_minute) {
      until = std::min(until, hours.end_minute);
      return {WorkTime::business, i, LocalTime::from_minutes(midnight + until)};
    }
    if (minute < hours.start_minute) until = std::min(until, hours.start_minute);
  }
  return {outside_hours(calendar, date), kNowhere, LocalTime::from_minutes(midnight + until)};
}

std::vector<WorkPiece> split_by_work_time(const Terms& terms, const TimeEntry& entry) {
  const WorkCalendar* calendar = calendar_of(terms, entry.client);
  if (entry.work_time || calendar == nullptr) {
    return {{entry.work_time.value_or(WorkTime::business), kNowhere, entry.worked_at, Decimal{},
             entry.minutes}};
  }
  std::vector<WorkPiece> pieces;
  Walk walk(terms, *calendar, entry.worked_at);
  const bool is_split = terms.policies.work_time_split == WorkTimeSplit::at_border;
  Decimal from;
  do {
    const LocalTime now = walk.now();
    const WorkMoment moment = look_up(*calendar, now);
    const Decimal left = entry.minutes - from;
    const Decimal minutes =
        is_split ? std::min(Decimal::from_integer(walk.go_on(moment.until)), left) : left;
    const bool goes_on = !pieces.empty() && pieces.back().work_time == moment.work_time &&
                         pieces.back().row == moment.row;
    if (goes_on) {
      pieces.back().minutes += minutes;
    } else {
      pieces.push_back({moment.work_time, moment.row, now, from, minutes});
    }
    from += minutes;
  } while (from < entry.minutes);
  return pieces;
}

}  // namespace billing
