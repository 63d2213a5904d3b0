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

enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

// On one day of the week; several of a day do not overlap.
struct WorkingHours {
  Weekday weekday = Weekday::monday;
  int start_minute = 0;  // Of the day.
  int end_minute = 0;    // At most 1440.
};

struct Holiday {
  Date on;
  std::string name;
};

// A holiday is one from midnight to midnight; on other days working hours are business time, at a
// weekend too (assumption), and what is left of a day is weekend or after hours.
struct WorkCalendar {
  std::vector<WorkingHours> working_hours;
  std::vector<Weekday> weekend = {Weekday::saturday, Weekday::sunday};
  std::vector<Holiday> holidays;
  std::optional<TimeZone> time_zone;  // None: its clock is the provider's.
};

}  // namespace billing
