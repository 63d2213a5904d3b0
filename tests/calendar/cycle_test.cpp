// Billing cycles: which period a day falls in, anchored in the calendar or in a contract.
#include "calendar/cycle.h"

#include <array>
#include <catch2/catch.hpp>

#include "support/numbers.h"
#include "support/random.h"

using namespace billing;
using namespace billing::testing;

namespace {

constexpr std::array kCycles = {Cycle::weekly,       Cycle::two_weekly,  Cycle::four_weekly,
                                Cycle::monthly,      Cycle::two_monthly, Cycle::quarterly,
                                Cycle::semi_annual,  Cycle::yearly,      Cycle::two_yearly,
                                Cycle::three_yearly, Cycle::four_yearly, Cycle::five_yearly};

std::string text(Period period) {
  return period.start.to_string() + " to " + period.end.to_string();
}

BillingCycle random_cycle(Random& random) {
  BillingCycle cycle;
  cycle.cycle = kCycles.at(static_cast<std::size_t>(random.between(0, 11)));
  const bool in_contract = !has_calendar_anchor(cycle.cycle) || random.between(0, 1) == 0;
  cycle.anchor = in_contract ? CycleAnchor::contract : CycleAnchor::calendar;
  cycle.contract_start = date("2020-01-01").plus_days(static_cast<int>(random.between(0, 3000)));
  return cycle;
}

}  // namespace

TEST_CASE("cycle: calendar periods begin on Mondays and on the first of their months",
          "[calendar]") {
  struct Row {
    std::string why, cycle, date, period;
  };
  const Row row = GENERATE(values<Row>({
      {"a Sunday ends its week", "weekly", "2026-11-22", "2026-11-16 to 2026-11-23"},
      {"a Monday begins one", "weekly", "2026-11-23", "2026-11-23 to 2026-11-30"},
      {"a week across years", "weekly", "2027-01-01", "2026-12-28 to 2027-01-04"},
      {"the first week there is", "weekly", "1900-01-01", "1900-01-01 to 1900-01-08"},
      {"a month's first day", "monthly", "2026-02-01", "2026-02-01 to 2026-03-01"},
      {"a month's last day", "monthly", "2024-02-29", "2024-02-01 to 2024-03-01"},
      {"two months begin odd", "two_monthly", "2026-04-30", "2026-03-01 to 2026-05-01"},
      {"a quarter", "quarterly", "2026-05-15", "2026-04-01 to 2026-07-01"},
      {"half a year", "semi_annual", "2026-06-30", "2026-01-01 to 2026-07-01"},
      {"a year", "yearly", "2026-12-31", "2026-01-01 to 2027-01-01"},
  }));
  CAPTURE(row.why);
  const BillingCycle cycle{find_cycle(row.cycle).value(), CycleAnchor::calendar, {}};
  CHECK(text(period_at(cycle, date(row.date))) == row.period);
}

TEST_CASE("cycle: contract periods begin on the contract's day and come back to it", "[calendar]") {
  struct Row {
    std::string why, cycle, contract_start, date, period;
  };
  const Row row = GENERATE(values<Row>({
      {"the first day", "monthly", "2026-01-15", "2026-01-15", "2026-01-15 to 2026-02-15"},
      {"the last day", "monthly", "2026-01-15", "2026-02-14", "2026-01-15 to 2026-02-15"},
      {"the day before the contract", "monthly", "2026-01-15", "2026-01-14",
       "2025-12-15 to 2026-01-15"},
      {"31 January", "monthly", "2026-01-31", "2026-02-27", "2026-01-31 to 2026-02-28"},
      {"the clamped day begins a period", "monthly", "2026-01-31", "2026-02-28",
       "2026-02-28 to 2026-03-31"},
      {"back on the 31st", "monthly", "2026-01-31", "2026-03-31", "2026-03-31 to 2026-04-30"},
      {"in a leap year", "monthly", "2024-01-30", "2024-02-29", "2024-02-29 to 2024-03-30"},
      {"before the contract, clamped", "monthly", "2026-03-31", "2026-02-28",
       "2026-02-28 to 2026-03-31"},
      {"quarters from the 31st", "quarterly", "2026-08-31", "2026-12-01",
       "2026-11-30 to 2027-02-28"},
      {"a leap day, yearly", "yearly", "2024-02-29", "2027-12-31", "2027-02-28 to 2028-02-29"},
      {"weeks", "weekly", "2026-11-18", "2026-11-24", "2026-11-18 to 2026-11-25"},
      {"two weeks", "two_weekly", "2026-11-18", "2026-12-02", "2026-12-02 to 2026-12-16"},
      {"four weeks, before the contract", "four_weekly", "2026-11-18", "2026-11-17",
       "2026-10-21 to 2026-11-18"},
      {"half a year", "semi_annual", "2026-08-31", "2027-02-28", "2027-02-28 to 2027-08-31"},
      {"two years", "two_yearly", "2024-02-29", "2026-02-27", "2024-02-29 to 2026-02-28"},
      {"three years, before", "three_yearly", "2026-05-31", "2026-05-30",
       "2023-05-31 to 2026-05-31"},
      {"four years of leap days", "four_yearly", "2024-02-29", "2028-02-29",
       "2028-02-29 to 2032-02-29"},
      {"five years", "five_yearly", "2021-11-15", "2026-11-15", "2026-11-15 to 2031-11-15"},
  }));
  CAPTURE(row.why);
  const BillingCycle cycle{find_cycle(row.cycle).value(), CycleAnchor::contract,
                           date(row.contract_start)};
  CHECK(text(period_at(cycle, date(row.date))) == row.period);
}

TEST_CASE("cycle: names are its own, and some of them need a contract", "[calendar]") {
  for (const Cycle cycle : kCycles) {
    CAPTURE(to_string(cycle));
    CHECK(find_cycle(to_string(cycle)) == cycle);
    const BillingCycle calendar{cycle, CycleAnchor::calendar, {}};
    const bool needs_contract =
        cycle == Cycle::two_weekly || cycle == Cycle::four_weekly || cycle > Cycle::yearly;
    CHECK(has_calendar_anchor(cycle) != needs_contract);
    if (needs_contract) CHECK_THROWS_AS(period_at(calendar, Date{}), std::logic_error);
  }
  CHECK_FALSE(find_cycle("daily").has_value());
  CHECK_FALSE(find_cycle("").has_value());
}

TEST_CASE("cycle: a span gets every whole period it touches", "[calendar]") {
  struct Row {
    std::string why, start, end;
    std::vector<std::string> periods;
  };
  const std::string january = "2026-01-01 to 2026-02-01";
  const std::string february = "2026-02-01 to 2026-03-01";
  const Row row = GENERATE_COPY(values<Row>({
      {"empty", "2026-01-15", "2026-01-15", {}},
      {"turned round", "2026-02-15", "2026-01-15", {}},
      {"one day", "2026-01-31", "2026-02-01", {january}},
      {"exactly one period", "2026-01-01", "2026-02-01", {january}},
      {"one day over", "2026-01-01", "2026-02-02", {january, february}},
      {"parts of two", "2026-01-31", "2026-02-02", {january, february}},
  }));
  CAPTURE(row.why);
  std::vector<std::string> periods;
  for (const Period period : periods_in({}, {date(row.start), date(row.end)})) {
    periods.push_back(text(period));
  }
  CHECK(periods == row.periods);
}

TEST_CASE("cycle: periods tile a span without gap or overlap", "[calendar][property]") {
  for (std::uint64_t seed = 0; seed < 1'000; ++seed) {
    Random random(seed);
    const BillingCycle cycle = random_cycle(random);
    const Date start = date("2020-01-01").plus_days(static_cast<int>(random.between(0, 3000)));
    const Period span{start, start.plus_days(static_cast<int>(random.between(1, 1500)))};
    CAPTURE(seed, to_string(cycle.cycle), cycle.contract_start.to_string(), text(span));
    const std::vector<Period> periods = periods_in(cycle, span);
    REQUIRE_FALSE(periods.empty());
    CHECK(periods.front().contains(span.start));
    CHECK(periods.back().contains(span.end.plus_days(-1)));
    for (std::size_t i = 0; i < periods.size(); ++i) {
      if (i > 0) CHECK(periods[i - 1].end == periods[i].start);
      CHECK(period_at(cycle, periods[i].start) == periods[i]);
      CHECK(period_at(cycle, periods[i].end.plus_days(-1)) == periods[i]);
    }
  }
}

TEST_CASE("cycle: a contract's periods begin on its day wherever the month has it",
          "[calendar][property]") {
  for (std::uint64_t seed = 0; seed < 1'000; ++seed) {
    Random random(seed);
    const auto months_cycle = kCycles.at(static_cast<std::size_t>(random.between(3, 7)));
    const Date start = date("2020-01-01").plus_days(static_cast<int>(random.between(0, 3000)));
    const BillingCycle cycle{months_cycle, CycleAnchor::contract, start};
    const Date day = date("2015-01-01").plus_days(static_cast<int>(random.between(0, 9000)));
    const Period period = period_at(cycle, day);
    CAPTURE(seed, to_string(months_cycle), start.to_string(), day.to_string(), text(period));
    CHECK(period.contains(day));
    const int last_day = days_in_month(period.start.year(), period.start.month());
    CHECK(period.start.day() == std::min(start.day(), last_day));
    CHECK(period_at(cycle, start).start == start);
  }
}
