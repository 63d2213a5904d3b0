// The recap that ConnectWise's users know.
#include "blocks/recap.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("recap: remaining, overrun and what is still available", "[blocks]") {
  struct Row {
    std::string why, starting, adjustments, used, overrun_limit, remaining, overrun, available;
  };
  const Row row = GENERATE(values<Row>({
      {"1.5: an adjustment adds", "10", "5", "-8", "0", "7", "0", "7"},
      {"1.5: limit 10, overrun 2, 12 applied", "10", "0", "-12", "2", "-2", "2", "0"},
      {"inside the headroom", "10", "0", "-11", "2", "-1", "1", "1"},
      {"no overrun allowed", "10", "0", "-10", "0", "0", "0", "0"},
  }));
  CAPTURE(row.why);
  const Recap recap = recap_agreement(decimal(row.starting), decimal(row.adjustments),
                                      decimal(row.used), decimal(row.overrun_limit));
  CHECK(recap.remaining == decimal(row.remaining));
  CHECK(recap.overrun == decimal(row.overrun));
  CHECK(recap.available == decimal(row.available));
}
