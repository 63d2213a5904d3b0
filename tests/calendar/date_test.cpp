// Dates and wall-clock times: what exists, how it prints, and how months are added.
#include "calendar/date.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"
#include "support/random.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("date: days are counted from 1970 and know their weekday", "[calendar]") {
  struct Row {
    std::string why, text;
    std::int32_t days;
    int weekday;
  };
  const Row row = GENERATE(values<Row>({
      {"the first", "1970-01-01", 0, 4},
      {"the day before it", "1969-12-31", -1, 3},
      {"the earliest", "1900-01-01", -25567, 1},
      {"the latest", "2199-12-31", 84005, 2},
      {"a leap day", "2024-02-29", 19782, 4},
      {"the day after it", "2024-03-01", 19783, 5},
      {"a leap day in a full century", "2000-02-29", 11016, 2},
      {"a Sunday", "2026-11-22", 20779, 7},
  }));
  CAPTURE(row.why, row.text);
  CHECK(date(row.text).days() == row.days);
  CHECK(date(row.text).weekday() == row.weekday);
  CHECK(Date::from_days(row.days).to_string() == row.text);
  CHECK(Date::from_days(row.days).month_to_string() == row.text.substr(0, 7));
}

TEST_CASE("date: a text that is no date is refused", "[calendar]") {
  struct Row {
    std::string why, text;
  };
  const Row row = GENERATE(values<Row>({
      {"nothing", ""},
      {"no leap year", "2026-02-29"},
      {"a century is no leap year", "2100-02-29"},
      {"31 April", "2026-04-31"},
      {"day 0", "2026-01-00"},
      {"day 32", "2026-01-32"},
      {"month 0", "2026-00-01"},
      {"month 13", "2026-13-01"},
      {"before the earliest", "1899-12-31"},
      {"after the latest", "2200-01-01"},
      {"one digit", "2026-1-01"},
      {"no lines between", "20260101"},
      {"slashes", "2026/01/01"},
      {"another order", "01-01-2026"},
      {"a sign", "-026-01-01"},
      {"a blank", "2026-01- 1"},
      {"a time", "2026-01-01T00:00"},
  }));
  CAPTURE(row.why, row.text);
  CHECK_FALSE(Date::parse(row.text).has_value());
}

TEST_CASE("date: months are added to the same day, or to the last one there is", "[calendar]") {
  struct Row {
    std::string why, from;
    int months;
    std::string to;
  };
  const Row row = GENERATE(values<Row>({
      {"none", "2026-01-31", 0, "2026-01-31"},
      {"the same day", "2026-01-15", 1, "2026-02-15"},
      {"a shorter month", "2026-01-31", 1, "2026-02-28"},
      {"a leap year", "2024-01-31", 1, "2024-02-29"},
      {"back to the 31st", "2026-01-31", 2, "2026-03-31"},
      {"a leap day, a year on", "2024-02-29", 12, "2025-02-28"},
      {"a leap day, four years on", "2024-02-29", 48, "2028-02-29"},
      {"into the next year", "2025-12-31", 2, "2026-02-28"},
      {"backwards", "2026-03-31", -1, "2026-02-28"},
      {"backwards into the year before", "2026-01-31", -2, "2025-11-30"},
      {"far", "1900-01-31", 12 * 299 + 1, "2199-02-28"},
  }));
  CAPTURE(row.why, row.from, row.months);
  CHECK(date(row.from).plus_months(row.months) == date(row.to));
}

TEST_CASE("date: months begin on the first and have their days", "[calendar]") {
  CHECK(date("2026-10-31").first_of_month() == date("2026-10-01"));
  CHECK(date("2026-10-01").first_of_month() == date("2026-10-01"));
  CHECK(days_in_month(2026, 2) == 28);
  CHECK(days_in_month(2028, 2) == 29);
  CHECK(days_in_month(2100, 2) == 28);
  CHECK(days_in_month(2026, 12) == 31);
  CHECK(is_leap_year(2000));
  CHECK_FALSE(is_leap_year(1900));
}

TEST_CASE("date: every day follows the one before it, in parts as in number",
          "[calendar][property]") {
  Date previous = date("1900-01-01");
  for (Date day = previous.plus_days(1); day <= date("2199-12-31"); day = day.plus_days(1)) {
    const bool month_ended = previous.day() == days_in_month(previous.year(), previous.month());
    const bool parts_follow =
        month_ended ? day.day() == 1 && day.month() == previous.month() % 12 + 1
                    : day.day() == previous.day() + 1 && day.month() == previous.month();
    const bool reads_back = Date::parse(day.to_string()) == day &&
                            Date::from_parts(day.year(), day.month(), day.day()) == day;
    if (!parts_follow || !reads_back || day.weekday() != previous.weekday() % 7 + 1) {
      FAIL_CHECK(day.to_string());
    }
    previous = day;
  }
  CHECK(previous == date("2199-12-31"));
}

TEST_CASE("local time: to the minute, on either side of 1970", "[calendar]") {
  struct Row {
    std::string why, text;
    std::int32_t minutes;
    std::string date;
  };
  const Row row = GENERATE(values<Row>({
      {"the first", "1970-01-01T00:00", 0, "1970-01-01"},
      {"the minute before it", "1969-12-31T23:59", -1, "1969-12-31"},
      {"midnight before 1970 belongs to its day", "1969-12-31T00:00", -1440, "1969-12-31"},
      {"the last minute of a day", "2026-10-31T23:59", 29891519, "2026-10-31"},
      {"the earliest", "1900-01-01T00:00", -36816480, "1900-01-01"},
      {"the latest", "2199-12-31T23:59", 120968639, "2199-12-31"},
  }));
  CAPTURE(row.why, row.text);
  const auto time = LocalTime::parse(row.text);
  REQUIRE(time.has_value());
  CHECK(time->minutes() == row.minutes);
  CHECK(time->date() == date(row.date));
  CHECK(time->to_string() == row.text);
}

TEST_CASE("local time: a text that is no time is refused", "[calendar]") {
  struct Row {
    std::string why, text;
  };
  const Row row = GENERATE(values<Row>({
      {"nothing", ""},
      {"a date alone", "2026-10-31"},
      {"hour 24", "2026-10-31T24:00"},
      {"minute 60", "2026-10-31T23:60"},
      {"a day that does not exist", "2026-02-29T10:00"},
      {"seconds", "2026-10-31T10:00:00"},
      {"a zone", "2026-10-31T10:00Z"},
      {"a blank between", "2026-10-31 10:00"},
      {"a point", "2026-10-31T10.00"},
      {"a sign", "2026-10-31T-1:00"},
  }));
  CAPTURE(row.why, row.text);
  CHECK_FALSE(LocalTime::parse(row.text).has_value());
}

TEST_CASE("local time: a printed time reads back as itself", "[calendar][property]") {
  for (std::uint64_t seed = 0; seed < 2'000; ++seed) {
    const auto minutes = static_cast<std::int32_t>(Random(seed).between(-36816480, 120968639));
    const LocalTime time = LocalTime::from_minutes(minutes);
    CAPTURE(seed, time.to_string());
    CHECK(LocalTime::parse(time.to_string()) == time);
  }
}
