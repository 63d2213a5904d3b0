// Commitments: which periods, how much, on which invoice.
#include "invoice/true_up.h"

#include <catch2/catch.hpp>

#include "support/line_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Lines = std::vector<std::string>;

// The true-ups of January to June.
Lines true_ups(const AgreementText& agreement) {
  BookText book;
  book.period = "'start': '2026-01-01', 'end': '2026-07-01'";
  book.agreements = agreement.text();
  Lines lines;
  for (const std::string& line : lines_of(bill(read_good(book)))) {
    if (line.find("true_up") != std::string::npos) lines.push_back(line);
  }
  return lines;
}

}  // namespace

TEST_CASE("true-up: what is missing at the end of each period", "[invoice]") {
  struct Row {
    std::string why;
    AgreementText agreement;
    Lines lines;
  };
  const std::string fee = "'recurring_fee': {'amount': '10'}, ";
  const Row row = GENERATE_COPY(values<Row>({
      {"quarters, on their last invoice",
       {.more = fee + "'commitment': {'cycle': 'quarterly', 'minimum': '50'}"},
       {"2026-03 true_up 1 x 20 = 20.00", "2026-06 true_up 1 x 20 = 20.00"}},
      {"a period that the book's end cuts is not over",
       {.more = fee + "'commitment': {'cycle': 'yearly', 'minimum': '500'}"},
       {}},
      {"begun before the book, with what was billed then",
       {.start = "2025-07-01",
        .more = fee + "'cycle_anchor': 'contract', 'commitment': {'cycle': 'yearly', 'minimum': "
                      "'500', 'billed_before': '400'}"},
       {"2026-06 true_up 1 x 40 = 40.00"}},
      {"an agreement that ends: its part of the quarter, on its last month",
       {.more = fee + "'end': '2026-05-01', 'proration': 'inclusive', 'commitment': {'cycle': "
                      "'quarterly', 'minimum': '91'}"},
       {"2026-03 true_up 1 x 61 = 61.00", "2026-04 true_up 1 x 20 = 20.00"}},
      {"nothing was invoiced at all",
       {.start = "2026-05-01", .more = "'commitment': {'cycle': 'monthly', 'minimum': '5'}"},
       {"2026-05 true_up 1 x 5 = 5.00", "2026-06 true_up 1 x 5 = 5.00"}},
      {"a discount counts",
       {.start = "2026-06-01",
        .more = fee + "'discounts': [{'id': 'd', 'name': 'D', 'percent': '50'}], 'commitment': "
                      "{'cycle': 'monthly', 'minimum': '10'}"},
       {"2026-06 true_up 1 x 5 = 5.00"}},
  }));
  CAPTURE(row.why);
  CHECK(true_ups(row.agreement) == row.lines);
}

TEST_CASE("true-up: a contract's period of months before the book makes no invoice before it",
          "[invoice]") {
  BookText book;
  book.agreements =
      AgreementText{.start = "2025-10-15",
                    .more =
                        "'cycle_anchor': 'contract', 'commitment': {'cycle': 'quarterly', "
                        "'minimum': '50', 'billed_before': '0'}"}
          .text();
  const ClientBill billed = bill(read_good(book));
  REQUIRE(billed.invoices.size() == 1);
  CHECK(billed.invoices[0].month.start.to_string() == "2026-03-01");
}
