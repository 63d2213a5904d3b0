// How much a calendar and a block's overage rates may hold: as limits_test.cpp, of limits.h.
#include <catch2/catch.hpp>

#include "support/faulty_book.h"

using namespace billing;
using namespace billing::testing;

namespace {

BookText book_of_calendar(const std::string& fields) {
  BookText book;
  book.provider += ", 'calendar': {" + fields + "}";
  return book;
}

std::string list_of_many(std::size_t count, std::string (*one)(int number)) {
  std::string list;
  for (std::size_t i = 0; i < count; ++i) list += (i == 0 ? "" : ", ") + one(static_cast<int>(i));
  return list;
}

// "01:05" for the minute 65.
std::string minute_of_day(int minute) {
  return LocalTime::from_minutes(minute).to_string().substr(11);
}

BookText book_of_working_hours(std::size_t count) {
  return book_of_calendar("'working_hours': [" +
                          list_of_many(count,
                                       [](int i) {
                                         return "{'weekday': 'monday', 'start': '" +
                                                minute_of_day(i) + "', 'end': '" +
                                                minute_of_day(i + 1) + "'}";
                                       }) +
                          "]");
}

BookText book_of_holidays(std::size_t count) {
  return book_of_calendar("'working_hours': [], 'holidays': [" +
                          list_of_many(count,
                                       [](int i) {
                                         return "{'on': '" + Date::from_days(i).to_string() +
                                                "', 'name': 'H'}";
                                       }) +
                          "]");
}

BookText book_of_transitions(std::size_t count) {
  return book_of_calendar(
      "'working_hours': [], 'time_zone': {'offset': '+00:00', 'transitions': [" +
      list_of_many(count,
                   [](int i) {
                     return "{'at': '" + Date::from_days(i).to_string() +
                            "T01:00', 'offset': '+01:00'}";
                   }) +
      "]}");
}

BookText book_of_overage_rates(std::size_t count) {
  BookText book;
  book.work_roles = list_of_many(kWorkRolesMax, [](int i) {
    return "{'id': 'n" + std::to_string(i) + "', 'name': 'N', 'hourly_rate': '1'}";
  });
  const std::string rates = list_of_many(count, [](int i) {
    // One for each role, and one for all past them.
    const bool is_past = i == static_cast<int>(kWorkRolesMax);
    return (is_past ? "{" : "{'work_role': 'n" + std::to_string(i) + "', ") +
           "'method': 'custom', 'value': '2'}";
  });
  book.agreements = AgreementText{.more =
                                      "'block': {'unit': 'hours', 'grant': '1', 'cycle': "
                                      "'one_time', 'overage': 'bill_overage_rate', "
                                      "'overage_rates': [" +
                                      rates + "]}"}
                        .text();
  return book;
}

}  // namespace

TEST_CASE("limits: calendars and overage rates fit up to their limit", "[api]") {
  struct Row {
    std::size_t count_max;
    const char* pointer;
    BookText (*book_of)(std::size_t count);
  };
  const auto row = GENERATE(values<Row>({
      {kWorkingHoursMax, "/provider/calendar/working_hours", book_of_working_hours},
      {kHolidaysMax, "/provider/calendar/holidays", book_of_holidays},
      {kTransitionsMax, "/provider/calendar/time_zone/transitions", book_of_transitions},
      {kDrawFactorsMax, "/agreements/0/block/overage_rates", book_of_overage_rates},
  }));
  CAPTURE(row.pointer);
  CHECK(problems_of_book(row.book_of(row.count_max).text()).empty());
  const std::vector<std::string> problems = problems_of_book(row.book_of(row.count_max + 1).text());
  REQUIRE(problems.size() == 1);
  CHECK(problems[0] == "list.too_long " + std::string(row.pointer));
}
