// Caps: what is above them is taken off where it is reached.
#include "invoice/cap.h"

#include <catch2/catch.hpp>

#include "support/line_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Lines = std::vector<std::string>;

Lines caps(const std::string& more, const std::string& start = "2026-01-01") {
  BookText book;
  book.agreements =
      AgreementText{.start = start, .more = "'recurring_fee': {'amount': '100'}, " + more}.text();
  Lines lines;
  for (const std::string& line : lines_of(bill(read_good(book)))) {
    if (line.find(" cap ") != std::string::npos) lines.push_back(line);
  }
  return lines;
}

}  // namespace

TEST_CASE("cap: each period by itself, and what was billed before the book counts", "[invoice]") {
  struct Row {
    std::string why, more, start;
    Lines lines;
  };
  const Row row = GENERATE(values<Row>({
      {"exactly the cap", "'cap': {'cycle': 'monthly', 'maximum': '100'}", "2026-01-01", {}},
      {"a cent above it",
       "'cap': {'cycle': 'monthly', 'maximum': '99.99'}",
       "2026-01-01",
       {"2026-01 cap 1 x -0.01 = -0.01", "2026-02 cap 1 x -0.01 = -0.01",
        "2026-03 cap 1 x -0.01 = -0.01"}},
      {"a quarter: the third month is above it",
       "'cap': {'cycle': 'quarterly', 'maximum': '250'}",
       "2026-01-01",
       {"2026-03 cap 1 x -50 = -50.00"}},
      {"two months begin again in March",
       "'cap': {'cycle': 'two_monthly', 'maximum': '150'}",
       "2026-01-01",
       {"2026-02 cap 1 x -50 = -50.00"}},
      {"half a year with 200 before the book",
       "'cycle_anchor': 'contract', 'cap': {'cycle': 'semi_annual', 'maximum': '350', "
       "'billed_before': '200'}",
       "2025-11-01",
       {"2026-02 cap 1 x -50 = -50.00", "2026-03 cap 1 x -100 = -100.00"}},
      {"of zero",
       "'cap': {'cycle': 'yearly', 'maximum': '0'}",
       "2026-03-01",
       {"2026-03 cap 1 x -100 = -100.00"}},
  }));
  CAPTURE(row.why);
  CHECK(caps(row.more, row.start) == row.lines);
}

TEST_CASE("cap: discounts come before it, and true-ups after it", "[invoice]") {
  BookText book;
  book.period = "'start': '2026-01-01', 'end': '2026-02-01'";
  book.agreements =
      AgreementText{.more =
                        "'recurring_fee': {'amount': '100'}, 'discounts': [{'id': 'd', 'name': "
                        "'D', 'percent': '10'}], 'cap': {'cycle': 'monthly', 'maximum': '80'}, "
                        "'commitment': {'cycle': 'monthly', 'minimum': '80'}"}
          .text();
  CHECK(lines_of(bill(read_good(book))) == Lines{"2026-01 recurring_fee 1 x 100 = 100.00",
                                                 "2026-01 discount 1 x -10 = -10.00",
                                                 "2026-01 cap 1 x -10 = -10.00"});
}
