// One entry at the end of a block.
#include "blocks/split_entry.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("split: what does not fit is told in hours worked", "[blocks]") {
  struct Row {
    std::string why, left, hours, factor, covered, beyond, hours_beyond, divisor;
  };
  const Row row = GENERATE(values<Row>({
      {"all of it fits", "5", "3", "1", "3", "0", "0", "1"},
      {"it ends exactly", "5", "5", "1", "5", "0", "0", "1"},
      {"part of it", "2", "3", "1", "2", "1", "1", "1"},
      {"on-site hours count twice", "2", "3", "2", "2", "4", "2", "1"},
      {"money, and no whole number of hours", "100", "1", "175", "100", "75", "75", "175"},
      {"free of charge", "0", "7", "0", "0", "0", "0", "1"},
      {"nothing left", "0", "1.5", "1", "0", "1.5", "1.5", "1"},
  }));
  CAPTURE(row.why);
  const EntrySplit split = split_entry(decimal(row.left), decimal(row.hours), decimal(row.factor));
  CHECK(split.covered == decimal(row.covered));
  CHECK(split.left == decimal(row.left) - decimal(row.covered));
  CHECK(split.beyond == decimal(row.beyond));
  CHECK(split.beyond_hours == Ratio(decimal(row.hours_beyond), decimal(row.divisor)));
}
