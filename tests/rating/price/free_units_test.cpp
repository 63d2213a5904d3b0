// Units that are not charged.
#include "rating/price/free_units.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("free units: come off first, and never more than there is", "[rating][price]") {
  CHECK(charged_units(decimal("50"), decimal("10")) == decimal("40"));
  CHECK(charged_units(decimal("3"), decimal("10")).is_zero());
  CHECK(charged_units(decimal("2.5"), decimal("0.75")) == decimal("1.75"));
  CHECK(charged_units(decimal("-2"), decimal("10")) == decimal("-2"));
}

TEST_CASE("free units: what came before uses them first", "[rating][price]") {
  struct Row {
    std::string why, quantity, before, charged, charged_before;
  };
  const Row row = GENERATE(values<Row>({
      {"partly used before", "15", "5", "10", "0"},
      {"all used before", "15", "20", "15", "10"},
      {"all free still", "4", "5", "0", "0"},
  }));
  CAPTURE(row.why);
  const Usage usage = charged_usage({decimal(row.quantity), decimal(row.before)}, decimal("10"));
  CHECK(usage.quantity == decimal(row.charged));
  CHECK(usage.before == decimal(row.charged_before));
}
