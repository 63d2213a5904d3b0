// The most specific factor; and what an entry takes in each unit.
#include "blocks/draw_factor.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("draw factor: role and type before role before type before work time", "[blocks]") {
  Block block;
  TimeEntry entry;
  entry.work_role = 1;
  entry.work_type = 2;
  CHECK(draw_factor(block, entry, WorkTime::business) == decimal("1"));
  const auto add = [&](Index role, Index type, const char* factor,
                       std::optional<WorkTime> work_time = {}) {
    block.draw_factors.push_back({role, type, work_time, decimal(factor)});
    return draw_factor(block, entry, WorkTime::business);
  };
  CHECK(add(7, 2, "9") == decimal("1"));  // Another role.
  CHECK(add(kNowhere, kNowhere, "1.1") == decimal("1.1"));
  CHECK(add(kNowhere, kNowhere, "9", WorkTime::holiday) == decimal("1.1"));
  CHECK(draw_factor(block, entry, WorkTime::holiday) == decimal("9"));
  CHECK(add(kNowhere, kNowhere, "1.15", WorkTime::business) == decimal("1.15"));
  CHECK(add(kNowhere, 2, "1.2") == decimal("1.2"));
  CHECK(add(1, kNowhere, "1.3") == decimal("1.3"));
  CHECK(add(1, 2, "0") == decimal("0"));
}

TEST_CASE("draw factor: hours are weighed, money and incidents are not", "[blocks]") {
  Block block;
  block.draw_factors = {{kNowhere, kNowhere, {}, decimal("1.4")}};
  RatedEntry rated;
  rated.hours = decimal("10");
  rated.rate = decimal("175");
  rated.entry = 0;
  const std::vector<TimeEntry> entries(1);
  block.unit = BlockUnit::hours;
  CHECK(quantity_of(block, rated, entries) == decimal("14"));
  block.unit = BlockUnit::amount;
  CHECK(quantity_of(block, rated, entries) == decimal("1750"));
  block.unit = BlockUnit::incidents;
  CHECK(quantity_of(block, rated, entries) == decimal("1"));
}
