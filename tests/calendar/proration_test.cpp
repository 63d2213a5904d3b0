// How many days of a period are charged.
#include "calendar/proration.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("proration: the three ways to count a part of March", "[calendar]") {
  struct Row {
    std::string why, start, end;
    std::int32_t off, inclusive, exclusive;
  };
  const Row row = GENERATE(values<Row>({
      {"from 15 March, as IDS counts: 17 of 31", "2019-03-15", "2020-01-01", 0, 17, 16},
      {"all along", "2018-01-01", "2020-01-01", 31, 31, 31},
      {"exactly the period", "2019-03-01", "2019-04-01", 31, 31, 31},
      {"from the first day on", "2019-03-01", "2020-01-01", 31, 31, 31},
      {"from the second day on", "2019-03-02", "2020-01-01", 0, 30, 29},
      {"from the last day on", "2019-03-31", "2020-01-01", 0, 1, 0},
      {"from the next period on", "2019-04-01", "2020-01-01", 0, 0, 0},
      {"ends on the first day", "2018-01-01", "2019-03-02", 31, 1, 1},
      {"ended before it", "2018-01-01", "2019-03-01", 0, 0, 0},
      {"ends inside", "2018-01-01", "2019-03-11", 31, 10, 10},
      {"starts and ends inside", "2019-03-10", "2019-03-20", 0, 10, 9},
      {"one day inside", "2019-03-10", "2019-03-11", 0, 1, 0},
      {"first day to inside", "2019-03-01", "2019-03-11", 31, 10, 10},
      {"no life at all", "2019-03-10", "2019-03-10", 0, 0, 0},
  }));
  CAPTURE(row.why);
  const Period march{date("2019-03-01"), date("2019-04-01")};
  const Period life{date(row.start), date(row.end)};
  const auto check = [&](Proration proration, std::int32_t days) {
    const ChargedDays charged = charged_days(march, life, proration);
    CHECK(charged.days == days);
    CHECK(charged.of_days == 31);
    CHECK(charged.charged.days() == days);
  };
  check(Proration::off, row.off);
  check(Proration::inclusive, row.inclusive);
  check(Proration::exclusive, row.exclusive);
}

TEST_CASE("proration: a part may cost as much as the whole", "[calendar]") {
  const Period march{date("2019-03-01"), date("2019-04-01")};
  const auto whole = [&](const std::string& start, const std::string& end) {
    return charged_days(march, {date(start), date(end)}, Proration::whole);
  };
  CHECK(whole("2019-03-31", "2020-01-01") == ChargedDays{31, 31, march});
  CHECK(whole("2018-03-31", "2019-03-02") == ChargedDays{31, 31, march});
  CHECK(whole("2019-04-01", "2020-01-01").days == 0);
}

TEST_CASE("proration: months of thirty days", "[calendar]") {
  struct Row {
    std::string why, start, end;
    std::int32_t days;
  };
  const Row row = GENERATE(values<Row>({
      {"the whole of February", "2019-02-01", "2019-03-01", 30},
      {"from the middle of it", "2019-02-15", "2019-03-01", 16},
      {"its last day is three", "2019-02-28", "2019-03-01", 3},
      {"to the middle", "2019-01-01", "2019-02-15", 14},
  }));
  CAPTURE(row.why);
  const Period february{date("2019-02-01"), date("2019-03-01")};
  const ChargedDays charged =
      charged_days(february, {date(row.start), date(row.end)}, Proration::inclusive, 30);
  CHECK(charged.days == row.days);
  CHECK(charged.of_days == 30);
}

TEST_CASE("proration: a leap year's February has 29 days", "[calendar]") {
  const Period february{date("2024-02-01"), date("2024-03-01")};
  const Period life{date("2024-02-29"), date("2025-01-01")};
  const ChargedDays charged = charged_days(february, life, Proration::inclusive);
  CHECK(charged.days == 1);
  CHECK(charged.of_days == 29);
}

TEST_CASE("proration: what is charged begins on the first day that counts", "[calendar]") {
  const Period march{date("2019-03-01"), date("2019-04-01")};
  const Period life{date("2019-03-15"), date("2020-01-01")};
  CHECK(charged_days(march, life, Proration::inclusive).charged ==
        Period{date("2019-03-15"), date("2019-04-01")});
  CHECK(charged_days(march, life, Proration::exclusive).charged ==
        Period{date("2019-03-16"), date("2019-04-01")});
}
