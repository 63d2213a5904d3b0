// The client's own weeks, and which of them a week to come may be like.
//
// Kept: whole weeks move, from Monday to Sunday, so a Friday keeps to be like Fridays, and what
// belongs together inside a week stays together. With a year of history a week is like those of the
// same time of year. A week with a holiday is like weeks with one.
// Not kept: what one week has to do with the next, growth from year to year, which day of a week
// the holiday is, where in its month a week lies.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <vector>

#include "forecast/block_needs.h"

namespace billing {

inline constexpr int kDaysOfWeek = 7;

struct PastWeek {
  Date monday;
  bool has_holiday = false;
  std::array<std::int64_t, kDaysOfWeek + 1> needed_before = {};  // Parts: of the days before.
  Decimal price_beyond;                                          // See DayNeed.

  std::int64_t needed() const { return needed_before[kDaysOfWeek]; }
};

// The whole weeks in `history`, with those in which nothing was needed.
std::vector<PastWeek> past_weeks(const std::map<Date, DayNeed>& needs, const UnitScale& scale,
                                 Period history, const WorkCalendar* calendar);

// Whether one of the days is a holiday that is not of the weekend; `calendar` may be null.
bool has_holiday(const WorkCalendar* calendar, Period days);

Date monday_of(Date day);

// What is known of the weeks that are drawn from.
struct PoolFacts {
  bool keeps_season = false;    // A year of history or more.
  bool keeps_holidays = false;  // Enough weeks with a holiday.
};

// A week to come.
struct ComingWeek {
  Date monday;
  std::uint32_t urn = 0;            // Weeks of one urn are drawn together: with or without holiday.
  std::vector<std::uint32_t> like;  // Places in the past weeks, at least one.
};

struct WeekPools {
  PoolFacts facts;
  std::vector<ComingWeek> weeks;
};

// Of the weeks that share a day with `coming`; `past` has at least one.
WeekPools pool_weeks(const std::vector<PastWeek>& past, Period coming,
                     const WorkCalendar* calendar);

}  // namespace billing
