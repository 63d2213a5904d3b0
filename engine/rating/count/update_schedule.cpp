// Due days of a month clamp: day 31 is the 28th or 29th in February.
#include "rating/count/update_schedule.h"

#include <algorithm>

namespace billing {
namespace {

Date due_in_month(const UpdateSchedule& schedule, Date first) {
  return first.plus_days(std::min(schedule.day, days_in_month(first.year(), first.month())) - 1);
}

}  // namespace

Date last_due(const UpdateSchedule& schedule, Date date) {
  switch (schedule.every) {
    case UpdateCycle::daily:
      return date;
    case UpdateCycle::weekly:
      return date.plus_days(-((date.weekday() - schedule.day + 7) % 7));
    case UpdateCycle::monthly:
      break;
  }
  const Date due = due_in_month(schedule, date.first_of_month());
  return due <= date ? due : due_in_month(schedule, date.first_of_month().plus_months(-1));
}

Date next_due(const UpdateSchedule& schedule, Date date) {
  switch (schedule.every) {
    case UpdateCycle::daily:
      return date.plus_days(1);
    case UpdateCycle::weekly:
      return last_due(schedule, date).plus_days(7);
    case UpdateCycle::monthly:
      break;
  }
  const Date due = due_in_month(schedule, date.first_of_month());
  return due > date ? due : due_in_month(schedule, date.first_of_month().plus_months(1));
}

}  // namespace billing
