// The same three lots in each order of use.
#include "blocks/lot_order.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("lot order: what each policy uses first", "[blocks]") {
  const auto lot = [](const char* start, const char* expires_on, int priority) {
    Lot one;
    one.usable.start = date(start);
    if (*expires_on != '\0') one.expires_on = date(expires_on);
    one.priority = priority;
    return one;
  };
  const std::vector<Lot> lots = {
      lot("2026-01-01", "", 1),
      lot("2026-02-01", "2026-12-01", 2),
      lot("2026-03-01", "2026-04-01", 2),
      lot("2026-03-01", "2026-04-01", 2),
  };
  const auto sorted = [&](LotOrder order) {
    std::vector<Index> open = {0, 1, 2, 3};
    sort_lots(order, lots, open);
    return open;
  };
  CHECK(sorted(LotOrder::oldest) == std::vector<Index>{0, 1, 2, 3});
  CHECK(sorted(LotOrder::newest) == std::vector<Index>{2, 3, 1, 0});
  CHECK(sorted(LotOrder::nearest_expiry) == std::vector<Index>{2, 3, 1, 0});
  CHECK(sorted(LotOrder::priority) == std::vector<Index>{0, 2, 3, 1});
}
