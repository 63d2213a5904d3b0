// New York in 2026: the clock goes forward on 8 March, back on 1 November.
#include "calendar/time_zone.h"

#include <catch2/catch.hpp>

using namespace billing;

namespace {

LocalTime time(const char* text) { return LocalTime::parse(text).value(); }

const TimeZone kNewYork{-300, {{time("2026-03-08T07:00"), -240}, {time("2026-11-01T06:00"), -300}}};

}  // namespace

TEST_CASE("time zone: to UTC and back", "[calendar]") {
  struct Row {
    const char* local;
    const char* utc;
  };
  const auto row = GENERATE(values<Row>({
      {"2026-01-05T09:00", "2026-01-05T14:00"},
      {"2026-03-08T01:59", "2026-03-08T06:59"},
      {"2026-03-08T03:00", "2026-03-08T07:00"},
      {"2026-07-01T20:30", "2026-07-02T00:30"},
      {"2026-11-01T00:59", "2026-11-01T04:59"},
      {"2026-11-01T02:00", "2026-11-01T07:00"},
      {"2026-12-31T23:59", "2027-01-01T04:59"},
  }));
  CAPTURE(row.local);
  CHECK(to_utc(kNewYork, time(row.local)) == time(row.utc));
  CHECK(from_utc(kNewYork, time(row.utc)) == time(row.local));
}

TEST_CASE("time zone: an hour shown twice is the first, one left out is by the old clock",
          "[calendar]") {
  CHECK(to_utc(kNewYork, time("2026-11-01T01:30")) == time("2026-11-01T05:30"));
  CHECK(from_utc(kNewYork, time("2026-11-01T05:30")) == time("2026-11-01T01:30"));
  CHECK(from_utc(kNewYork, time("2026-11-01T06:30")) == time("2026-11-01T01:30"));
  CHECK(to_utc(kNewYork, time("2026-03-08T02:30")) == time("2026-03-08T07:30"));
}

TEST_CASE("time zone: the next change, at most a limit", "[calendar]") {
  const LocalTime limit = time("2026-12-01T00:00");
  CHECK(next_transition(kNewYork, time("2026-01-01T00:00"), limit) == time("2026-03-08T07:00"));
  CHECK(next_transition(kNewYork, time("2026-03-08T07:00"), limit) == time("2026-11-01T06:00"));
  CHECK(next_transition(kNewYork, time("2026-11-01T06:00"), limit) == limit);
  CHECK(next_transition(kNewYork, time("2026-01-01T00:00"), time("2026-01-02T00:00")) ==
        time("2026-01-02T00:00"));
}
