// Net days, and the fixed day after them.
#include "calendar/due_date.h"

#include <catch2/catch.hpp>
#include <string>

using namespace billing;

TEST_CASE("due date: net days, then the day of the month", "[calendar]") {
  struct Row {
    std::string issued;
    int days;
    std::optional<int> due_day;
    std::string due;
  };
  const Row row = GENERATE(values<Row>({
      {"2026-10-31", 30, std::nullopt, "2026-11-30"},
      {"2026-10-31", 0, std::nullopt, "2026-10-31"},
      {"2026-10-31", 0, 10, "2026-11-10"},
      {"2026-10-31", 10, 10, "2026-11-10"},
      {"2026-10-31", 11, 10, "2026-12-10"},
      {"2026-10-31", 15, 31, "2026-11-30"},
      {"2026-01-31", 28, 31, "2026-02-28"},
      {"2026-01-31", 29, 31, "2026-03-31"},
      {"2023-12-31", 30, 29, "2024-02-29"},
  }));
  CAPTURE(row.issued, row.days);
  CHECK(due_date(*Date::parse(row.issued), row.days, row.due_day).to_string() == row.due);
}
