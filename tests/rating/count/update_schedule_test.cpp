// The days on which a source is due to count.
#include "rating/count/update_schedule.h"

#include <catch2/catch.hpp>

using namespace billing;

TEST_CASE("update schedule: due days clamp to the end of a month", "[rating]") {
  struct Row {
    std::string why;
    UpdateSchedule schedule;
    std::string date, last, next;
  };
  const Row row = GENERATE(values<Row>({
      {"every day", {UpdateCycle::daily, 1}, "2026-02-28", "2026-02-28", "2026-03-01"},
      {"on its weekday", {UpdateCycle::weekly, 1}, "2026-10-05", "2026-10-05", "2026-10-12"},
      {"the Sunday before", {UpdateCycle::weekly, 7}, "2026-10-05", "2026-10-04", "2026-10-11"},
      {"a day of the month", {UpdateCycle::monthly, 5}, "2026-10-05", "2026-10-05", "2026-11-05"},
      {"the day before it", {UpdateCycle::monthly, 5}, "2026-10-04", "2026-09-05", "2026-10-05"},
      {"across a year", {UpdateCycle::monthly, 15}, "2026-01-02", "2025-12-15", "2026-01-15"},
      {"a short month", {UpdateCycle::monthly, 31}, "2026-03-01", "2026-02-28", "2026-03-31"},
      {"its last day", {UpdateCycle::monthly, 31}, "2026-02-28", "2026-02-28", "2026-03-31"},
      {"a leap day", {UpdateCycle::monthly, 30}, "2028-02-28", "2028-01-30", "2028-02-29"},
  }));
  CAPTURE(row.why);
  const Date date = *Date::parse(row.date);
  CHECK(last_due(row.schedule, date).to_string() == row.last);
  CHECK(next_due(row.schedule, date).to_string() == row.next);
}
