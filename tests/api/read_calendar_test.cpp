// What of a calendar, a limit or an overage rate is refused.
#include <catch2/catch.hpp>

#include "support/answers.h"
#include "support/book_text.h"
#include "support/faulty_book.h"

using namespace billing;
using namespace billing::testing;

namespace {

std::string problems_of(const BookText& book) {
  std::string all;
  for (const std::string& problem : problems_of_book(book.text())) {
    all += (all.empty() ? "" : ", ") + problem;
  }
  return all;
}

}  // namespace

TEST_CASE("read calendar: what contradicts itself is refused", "[api]") {
  struct Row {
    const char* calendar;
    const char* problems;
  };
  const auto row = GENERATE(values<Row>({
      {"'weekend': []", "field.missing /provider/calendar/working_hours"},
      {"'working_hours': [{'weekday': 'monday', 'start': '09:00', 'end': '12:00'}, {'weekday': "
       "'monday', 'start': '11:59', 'end': '17:00'}]",
       "calendar.overlapping_hours /provider/calendar/working_hours/1"},
      {"'working_hours': [{'weekday': 'monday', 'start': '09:00', 'end': '12:00'}, {'weekday': "
       "'monday', 'start': '12:00', 'end': '24:00'}]",
       ""},
      {"'working_hours': [{'weekday': 'friyay', 'start': '09:00', 'end': '12:00'}]",
       "choice.unknown /provider/calendar/working_hours/0/weekday"},
      {"'working_hours': [{'weekday': 'friday', 'start': '22:00', 'end': '06:00'}]",
       "period.empty /provider/calendar/working_hours/0/end"},
      {"'working_hours': [{'weekday': 'friday', 'start': '9:00', 'end': '24:01'}]",
       "time.malformed /provider/calendar/working_hours/0/start, "
       "time.malformed /provider/calendar/working_hours/0/end"},
      {"'working_hours': [], 'weekend': ['sunday', 'sunday', 'someday']",
       "list.repeats /provider/calendar/weekend, choice.unknown /provider/calendar/weekend"},
      {"'working_hours': [], 'holidays': [{'on': '2026-01-01', 'name': 'A'}, {'on': '2026-01-01', "
       "'name': 'B'}]",
       "calendar.holiday_twice /provider/calendar/holidays/1/on"},
      {"'working_hours': [], 'holidays': [{'on': '2026-01-01', 'name': 'A', 'yearly': true}, "
       "{'on': "
       "'2028-01-01', 'name': 'B'}]",
       "calendar.holiday_twice /provider/calendar/holidays/1/on"},
      {"'working_hours': [], 'holidays': [{'on': '2028-01-01', 'name': 'A'}, {'on': '2026-01-01', "
       "'name': 'B', 'yearly': true}]",
       "calendar.holiday_twice /provider/calendar/holidays/1/on"},
      {"'working_hours': [], 'holidays': [{'on': '2025-01-01', 'name': 'A'}, {'on': '2026-01-01', "
       "'name': 'B', 'yearly': true}, {'on': '2026-01-02', 'name': 'C', 'yearly': true}]",
       ""},
      {"'working_hours': [], 'holidays': [{'on': '2026-12-24', 'name': 'A', 'start': '14:00', "
       "'end': '14:00'}, {'on': '2026-12-31', 'name': 'B', 'start': '24:00'}]",
       "period.empty /provider/calendar/holidays/0/end, "
       "period.empty /provider/calendar/holidays/1/start"},
      {"'working_hours': [], 'holidays': [{'on': '2026-12-24', 'name': 'A', 'start': 'noon', "
       "'yearly': 'yes'}]",
       "field.wrong_type /provider/calendar/holidays/0/yearly, "
       "time.malformed /provider/calendar/holidays/0/start"},
      {"'working_hours': [], 'time_zone': {'offset': '+15:00'}",
       "time.malformed /provider/calendar/time_zone/offset"},
      {"'working_hours': [], 'time_zone': {'offset': '01:00'}",
       "time.malformed /provider/calendar/time_zone/offset"},
      {"'working_hours': [], 'time_zone': {'offset': '-05:00', 'transitions': [{'at': "
       "'2026-11-01T06:00', 'offset': '-05:00'}, {'at': '2026-03-08T07:00', 'offset': "
       "'-04:00'}]}",
       "calendar.transitions_not_ascending /provider/calendar/time_zone/transitions/1/at"},
  }));
  CAPTURE(row.calendar);
  BookText book;
  book.provider += ", 'calendar': {" + std::string(row.calendar) + "}";
  CHECK(problems_of(book) == row.problems);
}

TEST_CASE("read calendar: a client's zone needs the provider's", "[api]") {
  BookText book;
  book.clients =
      "{'id': 'oak', 'name': 'Oakline', 'calendar': {'working_hours': [], 'time_zone': {'offset': "
      "'+01:00'}}}";
  CHECK(problems_of(book) == "calendar.no_provider_zone /clients/0/calendar/time_zone");
  book.provider += ", 'calendar': {'working_hours': []}";
  CHECK(problems_of(book) == "calendar.no_provider_zone /clients/0/calendar/time_zone");
}

TEST_CASE("read rate rule: limits and overage methods", "[api]") {
  struct Row {
    const char* rules;
    const char* problems;
  };
  const std::string plain = "'method': 'custom', 'value': '1'";
  const auto row = GENERATE(values<Row>({
      {"'limit_hours': '0'", "rate_rule.empty_limit /rate_rules/0/limit_hours"},
      {"'limit_hours': '-1'", "number.negative /rate_rules/0/limit_hours"},
      {"'limit_per': 'day'", "choice.unknown /rate_rules/0/limit_per"},
      {"'limit_per': 'entry'", "field.missing /rate_rules/0/limit_hours"},
      {"'overage_method': 'adjustment', 'overage_rate': '-3'", ""},
      {"'overage_method': 'multiplier', 'overage_rate': '-3'",
       "number.negative /rate_rules/0/overage_rate"},
      {"'overage_method': 'multiplier'", "field.missing /rate_rules/0/overage_rate"},
      {"'work_time': 'lunch'", "choice.unknown /rate_rules/0/work_time"},
  }));
  CAPTURE(row.rules);
  BookText book;
  book.rate_rules = "{" + plain + ", " + row.rules + "}";
  CHECK(problems_of(book) == row.problems);
}

TEST_CASE("read rate rule: after a limit the same rule may follow, before it not", "[api]") {
  const std::string limited = "{'method': 'custom', 'value': '1', 'limit_hours': '2'}";
  const std::string endless = "{'method': 'custom', 'value': '2'}";
  BookText book;
  book.rate_rules = limited + ", " + endless;
  CHECK(problems_of(book).empty());
  book.rate_rules = endless + ", " + limited;
  CHECK(problems_of(book) == "rate_rule.ambiguous /rate_rules/1");
  book.rate_rules = limited;
  book.policies = "'multiplier_order': 'before_rounding'";
  book.clients = "{'id': 'oak', 'name': 'Oakline', 'rate_rules': [" + limited + "]}";
  book.agreements = AgreementText{.more = "'rate_rules': [" + limited + "]"}.text();
  CHECK(problems_of(book) ==
        "field.conflict /rate_rules/0/limit_hours, field.conflict "
        "/clients/0/rate_rules/0/limit_hours, field.conflict "
        "/agreements/0/rate_rules/0/limit_hours");
}

TEST_CASE("read block: overage rates of its own", "[api]") {
  const auto problems_of_block = [](const std::string& fields) {
    BookText book;
    book.agreements = AgreementText{.more =
                                        "'block': {'unit': 'hours', 'grant': '1', 'cycle': "
                                        "'one_time', " +
                                        fields + "}"}
                          .text();
    return problems_of(book);
  };
  const std::string rates = "'overage_rates': [{'method': 'adjustment', 'value': '-5'}";
  CHECK(problems_of_block("'overage': 'bill_overage_rate', " + rates + "]").empty());
  CHECK(problems_of_block("'overage': 'bill_own_rate', " + rates + "]") ==
        "field.conflict /agreements/0/block/overage_rates");
  CHECK(problems_of_block("'overage': 'bill_overage_rate', " + rates +
                          ", {'method': 'custom', 'value': '-5'}]") ==
        "number.negative /agreements/0/block/overage_rates/1/value, "
        "block.overage_ambiguous /agreements/0/block/overage_rates/1");
}
