// Field after field in the schema's order.
#include "api/write_calendar.h"

#include <cstdlib>

#include "api/words.h"
#include "api/write_fields.h"

namespace billing {
namespace {

std::string two_digits(int number) {
  std::string text = std::to_string(number);
  return text.size() < 2 ? "0" + text : text;
}

std::string print_clock(int minutes) {
  return two_digits(minutes / 60) + ":" + two_digits(minutes % 60);
}

std::string print_offset(int minutes) {
  return (minutes < 0 ? "-" : "+") + print_clock(std::abs(minutes));
}

}  // namespace

JsonText write_calendar(const WorkCalendar& calendar) {
  JsonText json = JsonText::object();
  FieldWriter::write_list(json, "working_hours", calendar.working_hours,
                          [](const WorkingHours& hours) {
                            return JsonText{{"weekday", to_string(hours.weekday)},
                                            {"start", print_clock(hours.start_minute)},
                                            {"end", print_clock(hours.end_minute)}};
                          });
  if (calendar.weekend != WorkCalendar{}.weekend) {
    FieldWriter::write_list(json, "weekend", calendar.weekend, [](Weekday weekday) {
      return JsonText(std::string(to_string(weekday)));
    });
  }
  if (!calendar.holidays.empty()) {
    FieldWriter::write_list(json, "holidays", calendar.holidays, [](const Holiday& holiday) {
      JsonText one{{"on", holiday.on.to_string()}, {"name", holiday.name}};
      if (holiday.yearly) one.set("yearly", true);
      if (holiday.start_minute != Holiday{}.start_minute) {
        one.set("start", print_clock(holiday.start_minute));
      }
      if (holiday.end_minute != Holiday{}.end_minute) {
        one.set("end", print_clock(holiday.end_minute));
      }
      return one;
    });
  }
  if (calendar.time_zone) {
    JsonText zone{{"offset", print_offset(calendar.time_zone->offset_minutes)}};
    if (!calendar.time_zone->transitions.empty()) {
      FieldWriter::write_list(zone, "transitions", calendar.time_zone->transitions,
                              [](const ZoneTransition& transition) {
                                return JsonText{
                                    {"at", transition.at.to_string()},
                                    {"offset", print_offset(transition.offset_minutes)}};
                              });
    }
    json.set("time_zone", std::move(zone));
  }
  return json;
}

}  // namespace billing
