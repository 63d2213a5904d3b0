// Days of a period, as the calendar has them or in months of one length.
#include "calendar/day_count.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("day count: thirty-day months make every month as long", "[calendar]") {
  struct Row {
    std::string why, start, end;
    std::int32_t actual, thirty;
  };
  const Row row = GENERATE(values<Row>({
      {"a month of 31", "2026-01-01", "2026-02-01", 31, 30},
      {"February", "2026-02-01", "2026-03-01", 28, 30},
      {"a year", "2026-01-01", "2027-01-01", 365, 360},
      {"inside a month", "2023-06-15", "2023-06-23", 8, 8},
      {"across a month's end, as Kill Bill counts", "2023-06-23", "2023-07-15", 22, 22},
      {"across a long month's end", "2023-05-23", "2023-06-15", 23, 22},
      {"the 31st counts as the 30th", "2026-01-31", "2026-02-28", 28, 28},
      {"no days", "2026-01-31", "2026-01-31", 0, 0},
  }));
  CAPTURE(row.why);
  const Period period{date(row.start), date(row.end)};
  CHECK(count_days(period) == row.actual);
  CHECK(count_days(period, 30) == row.thirty);
}
