// Working hours, weekend, holidays, and the clock that they are by.
#include <algorithm>
#include <map>
#include <utility>

#include "api/limits.h"
#include "api/read_terms.h"
#include "api/words.h"

namespace billing {
namespace {

constexpr std::string_view kWeekdayWords =
    "monday, tuesday, wednesday, thursday, friday, saturday, sunday";
constexpr int kOffsetHoursMax = 14;

std::optional<int> parse_clock(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  for (const std::size_t at : {0, 1, 3, 4}) {
    if (!is_digit(text[at])) return std::nullopt;
  }
  const int hours = (text[0] - '0') * 10 + text[1] - '0';
  const int minutes = (text[3] - '0') * 10 + text[4] - '0';
  if (minutes > 59) return std::nullopt;
  return hours * 60 + minutes;
}

// Minutes of the day, up to 24:00.
int read_time_of_day(FieldReader& fields, std::string_view field) {
  const std::string text = fields.text(field);
  const auto minutes = parse_clock(text);
  if (!text.empty() && (!minutes || *minutes > 24 * 60)) {
    fields.problem("time.malformed", field,
                   in_quotes(text) +
                       " is not a time of the day such as \"08:30\", at most "
                       "\"24:00\".");
  }
  return minutes.value_or(0);
}

int read_offset(FieldReader& fields) {
  const std::string text = fields.text("offset");
  const bool has_sign = !text.empty() && (text.front() == '+' || text.front() == '-');
  int minutes = -1;  // Malformed.
  if (has_sign) minutes = parse_clock(std::string_view(text).substr(1)).value_or(-1);
  if (!text.empty() && (minutes < 0 || minutes > kOffsetHoursMax * 60)) {
    fields.problem("time.malformed", "offset",
                   in_quotes(text) +
                       " is not an offset from UTC such as \"-05:00\", at most 14 "
                       "hours.");
  }
  return text.starts_with('-') ? -minutes : minutes;
}

TimeZone read_time_zone(const JsonValue& value, const std::string& pointer, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  TimeZone zone;
  zone.offset_minutes = read_offset(fields);
  const std::vector<JsonValue>& transitions = fields.list("transitions", kTransitionsMax);
  for (std::size_t i = 0; i < transitions.size(); ++i) {
    FieldReader one(transitions[i], fields.at("transitions") + "/" + std::to_string(i), problems);
    const ZoneTransition transition{one.local_time("at"), read_offset(one)};
    one.finish();
    if (!zone.transitions.empty() && transition.at <= zone.transitions.back().at) {
      one.problem("calendar.transitions_not_ascending", "at",
                  "It is not after the change before it. Write them in their order.");
    }
    zone.transitions.push_back(transition);
  }
  fields.finish();
  return zone;
}

WorkingHours read_working_hours(const JsonValue& value, const std::string& pointer,
                                const std::vector<WorkingHours>& before, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  WorkingHours hours;
  hours.weekday = fields.choice("weekday", find_weekday, kWeekdayWords);
  hours.start_minute = read_time_of_day(fields, "start");
  hours.end_minute = read_time_of_day(fields, "end");
  fields.finish();
  if (!fields.has("weekday") || !fields.has("start") || !fields.has("end")) return hours;
  if (hours.end_minute <= hours.start_minute) {
    fields.problem("period.empty", "end",
                   "The working hours end before they start. Hours past midnight are two rows, one "
                   "to \"24:00\" and one of the next weekday from \"00:00\".");
  }
  const auto overlaps = [&](const WorkingHours& other) {
    return other.weekday == hours.weekday && other.start_minute < hours.end_minute &&
           hours.start_minute < other.end_minute;
  };
  const auto other = std::find_if(before.begin(), before.end(), overlaps);
  if (other != before.end()) {
    problems.add("calendar.overlapping_hours", pointer,
                 "Row " + std::to_string(other - before.begin() + 1) +
                     " of these working hours is for some of the same minutes. Let one end where "
                     "the other starts.");
  }
  return hours;
}

// A part of a day begins, or ends, at a time of it.
Holiday read_holiday(FieldReader& fields) {
  Holiday holiday;
  holiday.on = fields.date("on");
  holiday.name = fields.text("name");
  if (fields.has("yearly")) holiday.yearly = fields.boolean("yearly");
  if (fields.has("start")) holiday.start_minute = read_time_of_day(fields, "start");
  if (fields.has("end")) holiday.end_minute = read_time_of_day(fields, "end");
  fields.finish();
  if (holiday.end_minute <= holiday.start_minute) {
    fields.problem("period.empty", fields.has("end") ? "end" : "start",
                   "The holiday ends before it starts. Leave out its start or its end for that of "
                   "the day.");
  }
  return holiday;
}

std::vector<Holiday> read_holidays(FieldReader& fields, Problems& problems) {
  std::vector<Holiday> holidays;
  std::map<std::pair<int, int>, std::vector<Index>> by_day;  // Month and day.
  const std::vector<JsonValue>& items = fields.list("holidays", kHolidaysMax);
  for (Index i = 0; i < items.size(); ++i) {
    FieldReader one(items[i], fields.at("holidays") + "/" + std::to_string(i), problems);
    const std::size_t faults = problems.total();
    const Holiday holiday = read_holiday(one);
    holidays.push_back(holiday);
    if (problems.total() != faults) continue;
    std::vector<Index>& same_day = by_day[{holiday.on.month(), holiday.on.day()}];
    const auto twice = std::find_if(same_day.begin(), same_day.end(), [&](Index other) {
      return holidays[other].is_on(holiday.on) || holiday.is_on(holidays[other].on);
    });
    if (twice != same_day.end()) {
      one.problem("calendar.holiday_twice", "on",
                  "Another holiday of this calendar is on " +
                      std::max(holiday.on, holidays[*twice].on).to_string() + " too. Keep one.");
    }
    same_day.push_back(i);
  }
  return holidays;
}

std::vector<Weekday> read_weekend(FieldReader& fields) {
  std::vector<Weekday> weekend;
  const std::vector<std::string> words = fields.texts("weekend", 7);
  for (const std::string& word : words) {
    const auto weekday = find_weekday(word);
    if (!weekday) {
      fields.problem("choice.unknown", "weekend",
                     in_quotes(word) + " is not one of " + std::string(kWeekdayWords) + ".");
      continue;
    }
    if (std::find(weekend.begin(), weekend.end(), *weekday) != weekend.end()) {
      fields.problem("list.repeats", "weekend", in_quotes(word) + " is named twice.");
    }
    weekend.push_back(*weekday);
  }
  return weekend;
}

}  // namespace

WorkCalendar read_calendar(const JsonValue& value, const std::string& pointer, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  WorkCalendar calendar;
  if (!fields.has("working_hours")) fields.missing("working_hours");
  const std::vector<JsonValue>& hours = fields.list("working_hours", kWorkingHoursMax);
  for (std::size_t i = 0; i < hours.size(); ++i) {
    const std::string here = fields.at("working_hours") + "/" + std::to_string(i);
    calendar.working_hours.push_back(
        read_working_hours(hours[i], here, calendar.working_hours, problems));
  }
  if (fields.has("weekend")) calendar.weekend = read_weekend(fields);
  calendar.holidays = read_holidays(fields, problems);
  if (const JsonValue* zone = fields.child("time_zone")) {
    calendar.time_zone = read_time_zone(*zone, fields.at("time_zone"), problems);
  }
  fields.finish();
  return calendar;
}

}  // namespace billing
