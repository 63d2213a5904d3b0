// Monday to Friday 9 to 12 and 13 to 17, Saturday 10 to 12; a holiday on Thursday 8 January 2026.
#include "rating/work_time.h"

#include <catch2/catch.hpp>

#include "api/words.h"
#include "support/book_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

std::string hours(const std::string& day, const std::string& start, const std::string& end) {
  return "{'weekday': '" + day + "', 'start': '" + start + "', 'end': '" + end + "'}";
}

std::string calendar_text() {
  std::string rows;
  for (const char* day : {"monday", "tuesday", "wednesday", "thursday", "friday"}) {
    rows += hours(day, "09:00", "12:00") + ", " + hours(day, "13:00", "17:00") + ", ";
  }
  return "'working_hours': [" + rows + hours("saturday", "10:00", "12:00") +
         "], 'holidays': [{'on': '2026-01-08', 'name': 'A day off'}]";
}

// "business 30, after_hours 60": the pieces of an entry of client oak.
std::string pieces_of(const BookText& book) {
  const Book read = read_good(book);
  std::string text;
  Decimal minutes;
  for (const WorkPiece& piece : split_by_work_time(read.terms, read.time_entries[0])) {
    CHECK(piece.minutes_from == minutes);
    minutes += piece.minutes;
    text += (text.empty() ? "" : ", ") + std::string(to_string(piece.work_time)) + " " +
            piece.minutes.to_string();
  }
  CHECK(minutes == read.time_entries[0].minutes);
  return text;
}

BookText book_with(const std::string& worked_at, const std::string& duration,
                   const std::string& more = "") {
  BookText book;
  book.provider += ", 'calendar': {" + calendar_text() + "}";
  book.time_entries = EntryText{.worked_at = worked_at, .duration = duration, .more = more}.text();
  return book;
}

}  // namespace

TEST_CASE("work time: an entry is split at every border", "[rating]") {
  struct Row {
    const char* why;
    const char* worked_at;
    const char* duration;
    const char* pieces;
  };
  const auto row = GENERATE(values<Row>({
      {"inside", "2026-01-05T09:00", "'minutes': 180", "business 180"},
      {"over lunch", "2026-01-05T11:30", "'minutes': 120",
       "business 30, after_hours 60, business 30"},
      {"past the end", "2026-01-05T16:30", "'minutes': 90", "business 30, after_hours 60"},
      {"over a night of one kind", "2026-01-05T20:00", "'minutes': 600", "after_hours 600"},
      {"into the weekend", "2026-01-09T23:30", "'minutes': 60", "after_hours 30, weekend 30"},
      {"hours at a weekend", "2026-01-10T09:30", "'minutes': 180",
       "weekend 30, business 120, weekend 30"},
      {"into a holiday and out", "2026-01-07T23:00", "'minutes': 1560",
       "after_hours 60, holiday 1440, after_hours 60"},
      {"nothing worked", "2026-01-05T17:00", "'minutes': 0", "after_hours 0"},
      {"a part of a minute", "2026-01-05T16:59", "'hours': '0.025'", "business 1, after_hours 0.5"},
  }));
  CAPTURE(row.why);
  CHECK(pieces_of(book_with(row.worked_at, row.duration)) == row.pieces);
}

TEST_CASE("work time: a holiday of a part of a day, and one of every year", "[rating]") {
  struct Row {
    const char* why;
    const char* holiday;
    const char* worked_at;
    int minutes;
    const char* pieces;
  };
  const auto row = GENERATE(values<Row>({
      {"from noon", "'on': '2026-01-05', 'start': '12:00'", "2026-01-05T08:30", 960,
       "after_hours 30, business 180, holiday 720, after_hours 30"},
      {"up to noon", "'on': '2026-01-05', 'end': '11:00'", "2026-01-04T23:30", 720,
       "weekend 30, holiday 660, business 30"},
      {"in working hours", "'on': '2026-01-05', 'start': '09:30', 'end': '10:00'",
       "2026-01-05T09:15", 60, "business 15, holiday 30, business 15"},
      {"in a night", "'on': '2026-01-05', 'start': '18:00', 'end': '19:00'", "2026-01-05T17:30",
       120, "after_hours 30, holiday 60, after_hours 30"},
      {"a later year", "'on': '2020-01-05', 'yearly': true", "2026-01-05T09:00", 60, "holiday 60"},
      {"a year before it", "'on': '2027-01-05', 'yearly': true", "2026-01-05T09:00", 60,
       "business 60"},
      {"a later year, but not yearly", "'on': '2025-01-05'", "2026-01-05T09:00", 60, "business 60"},
      {"another day of its month", "'on': '2020-01-06', 'yearly': true", "2026-01-05T09:00", 60,
       "business 60"},
      {"its day of another month", "'on': '2020-02-05', 'yearly': true", "2026-01-05T09:00", 60,
       "business 60"},
      {"29 February in other years", "'on': '2024-02-29', 'yearly': true", "2026-02-28T23:00", 120,
       "weekend 120"},
  }));
  CAPTURE(row.why);
  BookText book = book_with(row.worked_at, "'minutes': " + std::to_string(row.minutes));
  std::string calendar = calendar_text();
  calendar = calendar.substr(0, calendar.find("'on': '2026-01-08'"));
  book.provider =
      BookText{}.provider + ", 'calendar': {" + calendar + row.holiday + ", 'name': 'A day off'}]}";
  book.period = "'start': '2026-01-01', 'end': '2026-04-01'";
  CHECK(pieces_of(book) == row.pieces);
}

TEST_CASE("work time: a policy or the entry itself keeps it whole", "[rating]") {
  BookText book = book_with("2026-01-05T16:30", "'minutes': 90");
  book.policies = "'work_time_split': 'by_start'";
  CHECK(pieces_of(book) == "business 90");
  CHECK(pieces_of(book_with("2026-01-05T16:30", "'minutes': 90", "'work_time': 'holiday'")) ==
        "holiday 90");
}

TEST_CASE("work time: the client's calendar goes before the provider's; none is business time",
          "[rating]") {
  BookText book = book_with("2026-01-05T16:30", "'minutes': 90");
  book.clients =
      "{'id': 'oak', 'name': 'Oakline', 'calendar': {'working_hours': [], 'weekend': "
      "['monday']}}";
  CHECK(pieces_of(book) == "weekend 90");
  book.clients = BookText{}.clients;
  book.provider = BookText{}.provider;
  CHECK(pieces_of(book) == "business 90");
}

TEST_CASE("work time: a client's clock is told from the provider's", "[rating]") {
  BookText book = book_with("2026-01-05T10:30", "'minutes': 180");
  book.provider =
      "'currency': 'USD', 'calendar': {'working_hours': [], 'time_zone': {'offset': "
      "'-05:00'}}";
  // 15:30 in London, where the clock goes forward, for the sake of it, at 16:00.
  book.clients = "{'id': 'oak', 'name': 'Oakline', 'calendar': {" + calendar_text() +
                 ", 'time_zone': {'offset': '+00:00', 'transitions': [{'at': '2026-01-05T16:00', "
                 "'offset': '+01:00'}]}}}";
  CHECK(pieces_of(book) == "business 30, after_hours 150");
  const Book read = read_good(book);
  const std::vector<WorkPiece> pieces = split_by_work_time(read.terms, read.time_entries[0]);
  CHECK(pieces[0].starts_at.to_string() == "2026-01-05T15:30");
  CHECK(pieces[1].starts_at.to_string() == "2026-01-05T17:00");
}
