// Mark-up on what is bought in.
#include "rating/markup.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("markup: exact, by percent, by unit, or whatever it cost", "[rating]") {
  struct Row {
    std::string why;
    MarkUpMethod method;
    std::string value, cost, quantity, amount;
  };
  const Row row = GENERATE(values<Row>({
      {"a percentage of the cost", MarkUpMethod::percent, "10", "100", "7", "110"},
      {"of a trillionth", MarkUpMethod::percent, "15", "0.000000000000000001", "1",
       "0.00000000000000000115"},
      {"a credit stays a credit", MarkUpMethod::percent, "7.5", "-20", "-1", "-21.5"},
      {"a discount", MarkUpMethod::percent, "-5", "20", "1", "19"},
      {"on each unit", MarkUpMethod::fixed, "0.5", "100", "7", "103.5"},
      {"each unit at a price", MarkUpMethod::set_price, "12.34", "100", "7", "86.38"},
      {"a credit at a price", MarkUpMethod::set_price, "12.34", "-100", "-7", "-86.38"},
  }));
  CAPTURE(row.why);
  CHECK(apply_mark_up({row.method, decimal(row.value)}, decimal(row.cost), decimal(row.quantity)) ==
        decimal(row.amount));
}
