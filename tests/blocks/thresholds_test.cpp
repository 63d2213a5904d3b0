// When a block runs low.
#include "blocks/thresholds.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("thresholds: a level is reached at it, not only past it", "[blocks]") {
  const std::vector<Decimal> levels = {decimal("80"), decimal("95")};
  const auto reached = [&](const char* used) {
    return reached_levels(decimal("10"), decimal(used), levels).size();
  };
  CHECK(reached("7.99") == 0);
  CHECK(reached("8") == 1);
  CHECK(reached("9.49") == 1);
  CHECK(reached("9.5") == 2);
  CHECK(reached("12") == 2);
  const std::vector<Decimal> ninety = {decimal("90")};
  CHECK(reached_levels(decimal("20"), decimal("18"), ninety).size() == 1);  // T8.
}
