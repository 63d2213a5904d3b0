// Half-open spans of days.
#include "calendar/period.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("period: its first day belongs to it and its end does not", "[calendar]") {
  const Period march{date("2026-03-01"), date("2026-04-01")};
  CHECK(march.days() == 31);
  CHECK(march.contains(date("2026-03-01")));
  CHECK(march.contains(date("2026-03-31")));
  CHECK_FALSE(march.contains(date("2026-04-01")));
  CHECK_FALSE(march.contains(date("2026-02-28")));
}

TEST_CASE("period: what two have in common", "[calendar]") {
  struct Row {
    std::string why, start, end;
    std::int32_t days;
  };
  const Row row = GENERATE(values<Row>({
      {"all of it", "2026-01-01", "2027-01-01", 31},
      {"itself", "2026-03-01", "2026-04-01", 31},
      {"its beginning", "2026-02-15", "2026-03-02", 1},
      {"its end", "2026-03-31", "2026-05-01", 1},
      {"something inside", "2026-03-10", "2026-03-20", 10},
      {"it only touches the beginning", "2026-02-01", "2026-03-01", 0},
      {"it only touches the end", "2026-04-01", "2026-05-01", 0},
      {"nothing", "2026-05-01", "2026-06-01", 0},
      {"an empty one", "2026-03-10", "2026-03-10", 0},
  }));
  CAPTURE(row.why);
  const Period march{date("2026-03-01"), date("2026-04-01")};
  const Period common = intersect(march, {date(row.start), date(row.end)});
  CHECK((common.is_empty() ? 0 : common.days()) == row.days);
}
