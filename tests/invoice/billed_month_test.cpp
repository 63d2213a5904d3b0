// On which month's invoice work stands that was saved late.
#include "invoice/billed_month.h"

#include <catch2/catch.hpp>

using namespace billing;

TEST_CASE("billed month: late work goes on the first invoice not yet sent", "[invoice]") {
  struct Row {
    std::string why, worked, entered;
    LateEntries late;
    int closing_days;
    std::string month;
  };
  constexpr auto kNext = LateEntries::next_invoice;
  const Row row = GENERATE(values<Row>({
      {"on time", "2026-02-27T09:00", "2026-02-28T23:59", kNext, 0, "2026-02"},
      {"a minute late", "2026-02-27T09:00", "2026-03-01T00:00", kNext, 0, "2026-03"},
      {"months late", "2026-01-01T09:00", "2026-03-31T09:00", kNext, 0, "2026-03"},
      {"late, but billed again", "2026-02-27T09:00", "2026-03-01T00:00", LateEntries::bill_again, 0,
       "2026-02"},
      {"before the third, when the month is billed", "2026-02-27T09:00", "2026-03-03T23:59", kNext,
       3, "2026-02"},
      {"on the fourth", "2026-02-27T09:00", "2026-03-04T00:00", kNext, 3, "2026-03"},
      {"saved before it was done", "2026-02-27T09:00", "2026-01-01T09:00", kNext, 0, "2026-02"},
      {"another book has billed it", "2025-12-31T09:00", "2026-02-01T09:00", kNext, 0, "2025-12"},
  }));
  CAPTURE(row.why);
  Terms terms;
  terms.period = {*Date::parse("2026-01-01"), *Date::parse("2026-04-01")};
  terms.policies.late_entries = row.late;
  terms.policies.closing_days = row.closing_days;
  TimeEntry entry;
  entry.worked_at = *LocalTime::parse(row.worked);
  entry.entered_at = *LocalTime::parse(row.entered);
  CHECK(billed_month(terms, entry).month_to_string() == row.month);
}
