// The work times of an entry: what it says itself, else what the calendar says of its minutes.
#pragma once

#include <vector>

#include "book/book.h"

namespace billing {

// Minutes of an entry that are of one work time and, in business time and on holidays, of one row
// of the calendar.
struct WorkPiece {
  WorkTime work_time = WorkTime::business;
  Index row = kNowhere;  // In the calendar's working_hours or holidays.
  LocalTime starts_at;   // By the calendar's clock.
  Decimal minutes_from;  // The entry's minutes before it.
  Decimal minutes;
};

// The client's, else the provider's; null: there is none, and all work is business time
// (assumption).
const WorkCalendar* calendar_of(const Terms& terms, Index client);

// What work at a time of the calendar's clock is.
struct WorkMoment {
  WorkTime work_time = WorkTime::business;
  Index row = kNowhere;
  LocalTime until;  // It is the same up to then; at most the day's end.
};
WorkMoment look_up(const WorkCalendar& calendar, LocalTime local);

// In order; their minutes add up to the entry's. One piece: the entry says itself what it is, or it
// is all of one work time, or of its first minute's under WorkTimeSplit::by_start.
std::vector<WorkPiece> split_by_work_time(const Terms& terms, const TimeEntry& entry);

}  // namespace billing
