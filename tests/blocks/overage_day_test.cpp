// When work past the end of a block is billed.
#include "blocks/overage_day.h"

#include <catch2/catch.hpp>

#include "support/book_text.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("overage day: the last day of the block's period, or that of the work", "[blocks]") {
  struct Row {
    std::string why, agreement, block, worked, due;
  };
  const std::string at_end = "'overage_billed': 'period_end', 'overage': 'bill_own_rate'";
  const std::string month = "'cycle': 'per_period', ";
  const std::string quarter = month + "'granted_every': 'quarterly', ";
  const std::string ends = "'end': '2026-02-20'";
  const std::string once = "'cycle': 'one_time', 'expires_after_days': 31, ";
  const Row row = GENERATE_COPY(values<Row>({
      {"by default with the work", "", quarter + "'overage': 'bill_own_rate'", "2026-01-05",
       "2026-01-05"},
      {"a month", "", month + at_end, "2026-01-05", "2026-01-31"},
      {"its last day", "", month + at_end, "2026-01-31", "2026-01-31"},
      {"a quarter", "", quarter + at_end, "2026-01-05", "2026-03-31"},
      {"the next one", "", quarter + at_end, "2026-04-01", "2026-06-30"},
      {"a year from the agreement's start", "'cycle_anchor': 'contract'",
       month + "'granted_every': 'yearly', " + at_end, "2026-04-01", "2026-12-31"},
      {"cut by the agreement's end", ends, quarter + at_end, "2026-01-05", "2026-02-19"},
      {"by a cancellation", "'cancelled_on': '2026-02-10'", quarter + at_end, "2026-01-05",
       "2026-02-09"},
      {"once: the lot ends", "", once + at_end, "2026-01-05", "2026-01-31"},
      {"the agreement ends before it", "'end': '2026-01-20'", once + at_end, "2026-01-05",
       "2026-01-19"},
      {"after the lot, the agreement", ends, once + at_end, "2026-02-05", "2026-02-19"},
      {"after the lot, and nothing else ends", "", once + at_end, "2026-02-05", "2026-02-05"},
      {"purchased: the agreement", ends,
       "'cycle': 'purchased', 'purchases': [{'id': 'p', 'on': '2026-01-02', 'quantity': '1', "
       "'expires_on': '2026-02-01'}], " +
           at_end,
       "2026-01-05", "2026-02-19"},
      {"carried, where no grant is to come", ends,
       quarter + "'overage_billed': 'period_end', 'overage': 'carry'", "2026-01-05", "2026-02-19"},
  }));
  CAPTURE(row.why);
  BookText book;
  book.agreements = AgreementText{.more = "'block': {'unit': 'hours', 'grant': '1', " + row.block +
                                          "}" + (row.agreement.empty() ? "" : ", " + row.agreement)}
                        .text();
  const Book read = read_good(book);
  CHECK(overage_billed_on(read.terms.agreements[0], *Date::parse(row.worked)).to_string() ==
        row.due);
}

TEST_CASE("overage day: what a profile does not bill waits for nothing", "[blocks]") {
  BookText book;
  book.agreements =
      AgreementText{.more =
                        "'block': {'unit': 'hours', 'grant': '1', 'cycle': 'per_period', "
                        "'overage': 'bill_own_rate', 'overage_billed': 'period_end'}"}
          .text();
  Book read = read_good(book);
  read.terms.agreements[0].block->overage = Overage::refuse;
  const Date worked = *Date::parse("2026-01-05");
  CHECK(overage_billed_on(read.terms.agreements[0], worked) == worked);
}
