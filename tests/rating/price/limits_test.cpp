// The least and the most of a charge.
#include "rating/price/limits.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("limits: the true-up is what is missing to the minimum", "[rating][price]") {
  CHECK(below_minimum(decimal("50"), decimal("100")) == decimal("50"));  // T15.
  CHECK(below_minimum(decimal("100"), decimal("100")).is_zero());
  CHECK(below_minimum(decimal("100.01"), decimal("100")).is_zero());
  CHECK(below_minimum(decimal("-5"), decimal("100")) == decimal("105"));
}

TEST_CASE("limits: what is above the maximum, after what was charged before", "[rating][price]") {
  struct Row {
    std::string why, before, amount, above;
  };
  const Row row = GENERATE(values<Row>({
      {"below", "0", "99.99", "0"},
      {"at it", "0", "100", "0"},
      {"over", "0", "120", "20"},
      {"over by what came before", "90", "75", "65"},
      {"never more than the amount", "200", "75", "75"},
      {"a credit stays", "200", "-75", "0"},
  }));
  CAPTURE(row.why);
  CHECK(above_maximum(decimal(row.before), decimal(row.amount), decimal("100")) ==
        decimal(row.above));
}
