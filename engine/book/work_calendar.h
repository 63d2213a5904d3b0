// When work is done in business time, and what it is else.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.h"
#include "calendar/time_zone.h"

namespace billing {

// After HaloPSA's charge rates, which have a multiplier for work out of hours, at weekends and on
// holidays each (schema: oohmultiplier, weekendmultiplier, holidaymultiplier).
enum class WorkTime { business, after_hours, weekend, holiday };

// As books and conditions name them.
inline constexpr std::array<std::string_view, 4> kWorkTime = {"business", "after_hours", "weekend",
                                                              "holiday"};

inline constexpr int kMinutesPerDay = 24 * 60;

enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

// On one day of the week; several of a day do not overlap.
struct WorkingHours {
  Weekday weekday = Weekday::monday;
  int start_minute = 0;  // Of the day.
  int end_minute = 0;    // At most 1440.
};

// From midnight to midnight, or a part of a day.
struct Holiday {
  Date on;
  std::string name;
  bool yearly = false;  // On that day of later years too; 29 February in those that have it.
  int start_minute = 0;
  int end_minute = kMinutesPerDay;  // The first minute after it.

  bool is_on(Date date) const {
    return date == on ||
           (yearly && date > on && date.day() == on.day() && date.month() == on.month());
  }
};

// In a holiday's minutes it is holiday; in others working hours are business time, at a weekend too
// (assumption), and what is left of a day is weekend or after hours.
struct WorkCalendar {
  std::vector<WorkingHours> working_hours;
  std::vector<Weekday> weekend = {Weekday::saturday, Weekday::sunday};
  std::vector<Holiday> holidays;
  std::optional<TimeZone> time_zone;  // None: its clock is the provider's.
};

}  // namespace billing
