// Stubs, whole cycles and how many of them, with figures that Kill Bill publishes.
#include "calendar/billed_parts.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

namespace {

std::string text(Period period) { return period.start.to_string() + " " + period.end.to_string(); }

std::optional<Date> optional_date(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return date(text);
}

}  // namespace

TEST_CASE("billed parts: a stub, whole cycles, a stub", "[calendar]") {
  const BillingCycle cycle = cycle_on_day(Cycle::monthly, 15, date("2011-01-01"));
  const auto parts = billed_parts(cycle, {date("2011-01-01"), date("2011-02-27")});
  REQUIRE(parts.size() == 3);
  CHECK(text(parts[0].billed) == "2011-01-01 2011-01-15");
  CHECK(text(parts[0].whole) == "2010-12-15 2011-01-15");
  CHECK(parts[1].billed == parts[1].whole);
  CHECK(text(parts[2].billed) == "2011-02-15 2011-02-27");
  CHECK(count_cycles(parts) == Ratio(decimal("408"), decimal("217")));
  CHECK(share_of_period(parts[2]) == Ratio(decimal("12"), decimal("28")));
  CHECK(share_of_period(parts[2], 30) == Ratio(decimal("12"), decimal("30")));
}

TEST_CASE("billed parts: a cycle on a day keeps step with its start", "[calendar]") {
  struct Row {
    std::string why;
    Cycle cycle;
    int day;
    std::string start, first;
  };
  const Row row = GENERATE(values<Row>({
      {"the start itself", Cycle::monthly, 15, "2012-01-15", "2012-01-15"},
      {"later in the month", Cycle::monthly, 20, "2012-01-15", "2012-01-20"},
      {"past the month's end", Cycle::monthly, 31, "2011-02-14", "2011-02-28"},
      {"in the next quarter", Cycle::quarterly, 3, "2011-02-04", "2011-05-03"},
      {"every two months", Cycle::two_monthly, 3, "2011-02-04", "2011-04-03"},
      {"half a year on", Cycle::semi_annual, 31, "2011-08-31", "2011-08-31"},
      {"a year on", Cycle::yearly, 13, "2011-02-14", "2012-02-13"},
      {"a day that February has in leap years only", Cycle::yearly, 29, "2012-02-01", "2012-02-29"},
      {"a day that February never has", Cycle::yearly, 31, "2011-02-01", "2011-02-28"},
  }));
  CAPTURE(row.why);
  const Date start = date(row.start);
  CHECK(first_cycle_day(cycle_on_day(row.cycle, row.day, start), start).to_string() == row.first);
}

TEST_CASE("billed parts: in advance to the period's end, in arrears to its start", "[calendar]") {
  struct Row {
    std::string why, end, target, in_advance, in_arrears;
  };
  const Row row = GENERATE(values<Row>({
      {"before the start", "", "2025-12-31", "2026-01-10", ""},
      {"on the start", "", "2026-01-10", "2026-01-15", ""},
      {"on the first cycle day", "", "2026-01-15", "2026-02-15", "2026-01-15"},
      {"inside a period", "", "2026-03-01", "2026-03-15", "2026-02-15"},
      {"before an end", "2026-03-05", "2026-03-04", "2026-03-05", "2026-02-15"},
      {"on an end", "2026-03-05", "2026-03-05", "2026-03-05", "2026-03-05"},
      {"long after an end", "2026-03-05", "2027-01-01", "2026-03-05", "2026-03-05"},
  }));
  CAPTURE(row.why);
  const Date start = date("2026-01-10");
  const Charged charged{cycle_on_day(Cycle::monthly, 15, start), start, optional_date(row.end)};
  CHECK(billed_until_in_advance(charged, date(row.target)).to_string() == row.in_advance);
  CHECK(billed_until_in_arrears(charged, date(row.target)) == optional_date(row.in_arrears));
}
