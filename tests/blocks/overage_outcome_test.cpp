// What running out of a block leads to.
#include "blocks/overage_outcome.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("overage outcome: billed, another block, or owed", "[blocks]") {
  struct Row {
    std::string why;
    OverageOutcome outcome;
    std::string left, need, blocks, billed, left_after, owed;
  };
  const Row row = GENERATE(values<Row>({
      {"billed", OverageOutcome::bill_at_rate, "2", "3", "0", "150", "0", "0"},
      {"nothing to bill", OverageOutcome::bill_at_rate, "5", "4.75", "0", "0", "0.25", "0"},
      {"one more block", OverageOutcome::additional_block, "2", "3", "1", "1250", "9", "0"},
      {"several", OverageOutcome::additional_block, "0.25", "30.5", "4", "5000", "9.75", "0"},
      {"a whole block, used up", OverageOutcome::additional_block, "0", "10", "1", "1250", "0",
       "0"},
      {"none needed", OverageOutcome::additional_block, "5", "5", "0", "0", "0", "0"},
      {"owed", OverageOutcome::roll_to_next, "2", "3", "0", "0", "0", "1"},
  }));
  CAPTURE(row.why);
  OverageTerms terms;
  terms.outcome = row.outcome;
  terms.rate = decimal("150");
  terms.block_size = decimal("10");
  terms.block_price = decimal("1250");
  const OverageResult result = run_past_end(terms, decimal(row.left), decimal(row.need));
  CHECK(result.covered + result.overage == decimal(row.need));
  CHECK(result.blocks == decimal(row.blocks));
  CHECK(result.billed == decimal(row.billed));
  CHECK(result.left == decimal(row.left_after));
  CHECK(result.owed == decimal(row.owed));
}
