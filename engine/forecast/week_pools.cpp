// Cuts history into weeks, and sorts them by what they are like.
#include "forecast/week_pools.h"

#include <algorithm>
#include <cstdlib>

namespace billing {
namespace {

constexpr std::size_t kWeeksOfYear = 51;  // Whole ones: a calendar year has 51 or 52.
constexpr int kDaysOfYear = 364;          // Whole weeks, so that Mondays meet.
constexpr int kSeasonDays = 6 * 7;        // Before and after: a quarter of a year.
constexpr std::size_t kHolidaysLeast = 3;

// How far apart two days lie in their years.
int days_apart_in_year(Date a, Date b) {
  const int apart = std::abs(a.days() - b.days()) % kDaysOfYear;
  return std::min(apart, kDaysOfYear - apart);
}

}  // namespace

Date monday_of(Date day) { return day.plus_days(1 - day.weekday()); }

bool has_holiday(const WorkCalendar* calendar, Period days) {
  if (calendar == nullptr) return false;
  return std::any_of(calendar->holidays.begin(), calendar->holidays.end(),
                     [&](const Holiday& holiday) {
                       const auto weekday = static_cast<Weekday>(holiday.on.weekday() - 1);
                       const std::vector<Weekday>& weekend = calendar->weekend;
                       return days.contains(holiday.on) &&
                              std::find(weekend.begin(), weekend.end(), weekday) == weekend.end();
                     });
}

std::vector<PastWeek> past_weeks(const std::map<Date, DayNeed>& needs, const UnitScale& scale,
                                 Period history, const WorkCalendar* calendar) {
  std::vector<PastWeek> weeks;
  Date monday = monday_of(history.start);
  if (monday < history.start) monday = monday.plus_days(kDaysOfWeek);
  for (; monday.plus_days(kDaysOfWeek) <= history.end; monday = monday.plus_days(kDaysOfWeek)) {
    PastWeek week{monday, has_holiday(calendar, {monday, monday.plus_days(kDaysOfWeek)}), {}, {}};
    for (int day = 0; day < kDaysOfWeek; ++day) {
      std::int64_t needed = week.needed_before[day];
      if (const auto found = needs.find(monday.plus_days(day)); found != needs.end()) {
        needed += scale.parts_of(found->second.units);
        week.price_beyond += found->second.price_beyond;
      }
      week.needed_before[day + 1] = needed;
    }
    weeks.push_back(week);
  }
  return weeks;
}

WeekPools pool_weeks(const std::vector<PastWeek>& past, Period coming,
                     const WorkCalendar* calendar) {
  WeekPools pools;
  pools.facts.keeps_season = past.size() >= kWeeksOfYear;
  const auto holidays = static_cast<std::size_t>(std::count_if(
      past.begin(), past.end(), [](const PastWeek& week) { return week.has_holiday; }));
  pools.facts.keeps_holidays = holidays >= kHolidaysLeast && holidays < past.size();
  for (Date monday = monday_of(coming.start); monday < coming.end;
       monday = monday.plus_days(kDaysOfWeek)) {
    const bool is_holiday = pools.facts.keeps_holidays &&
                            has_holiday(calendar, {monday, monday.plus_days(kDaysOfWeek)});
    ComingWeek week{monday, is_holiday ? 1U : 0U, {}};
    for (std::uint32_t i = 0; i < past.size(); ++i) {
      const bool is_alike = !pools.facts.keeps_holidays || past[i].has_holiday == is_holiday;
      // Weeks with a holiday are too few to choose among them by season as well.
      const bool is_season = !pools.facts.keeps_season || is_holiday ||
                             days_apart_in_year(past[i].monday, monday) <= kSeasonDays;
      if (is_alike && is_season) week.like.push_back(i);
    }
    // A time of year that has holidays alone: any of its weeks.
    for (std::uint32_t i = 0; week.like.empty() && i < past.size(); ++i) week.like.push_back(i);
    pools.weeks.push_back(std::move(week));
  }
  return pools;
}

}  // namespace billing
