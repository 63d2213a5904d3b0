// Work past the end of a block that waits for the end of its period: on an invoice once, or told.
#include "invoice/unbilled.h"

#include <catch2/catch.hpp>

#include "api/words.h"
#include "support/line_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Lines = std::vector<std::string>;

std::string quarter_of(const std::string& unit, const std::string& grant) {
  return "'block': {'unit': '" + unit + "', 'grant': '" + grant +
         "', 'cycle': 'per_period', 'granted_every': 'quarterly', 'overage': 'bill_own_rate', "
         "'overage_billed': 'period_end'}";
}

BookText book_of(const std::string& start, const std::string& end) {
  BookText book;
  book.period = "'start': '" + start + "', 'end': '" + end + "'";
  book.agreements = AgreementText{.more = quarter_of("hours", "4")}.text();
  book.time_entries = list_of<EntryText>(
      {{.id = "jan", .duration = "'hours': '6'"}, {.id = "feb", .worked_at = "2026-02-03"}});
  return book;
}

// "e1 at_period_end 2 h worth 200, 2026-03-31"
Lines unbilled_of(const BookText& text) {
  const Book book = read_good(text);
  Lines lines;
  for (const Unbilled& one : bill(book).unbilled) {
    const bool is_entry = one.kind == UsageKind::time_entry;
    std::string line =
        is_entry ? book.time_entries[one.entry].id : book.terms.expenses[one.entry].id;
    line += " " + std::string(to_string(one.reason));
    if (one.part) {
      line += " " + one.part->hours.to_string() + " h worth " + one.part->worth.to_string();
    }
    if (one.billed_on) line += ", " + one.billed_on->to_string();
    lines.push_back(line);
  }
  return lines;
}

}  // namespace

TEST_CASE("unbilled: overage is billed in the month in which the period ends", "[invoice]") {
  const BookText book = book_of("2026-01-01", "2026-04-01");
  CHECK(lines_of(bill(read_good(book))) == Lines{"2026-01 covered_time 4 x 100 = 0.00 worth 400.00",
                                                 "2026-03 block_overage 3 x 100 = 300.00"});
  CHECK(unbilled_of(book).empty());
}

TEST_CASE("unbilled: a period that ends after the book is told of", "[invoice]") {
  const BookText book = book_of("2026-01-01", "2026-03-01");
  CHECK(lines_of(bill(read_good(book))) ==
        Lines{"2026-01 covered_time 4 x 100 = 0.00 worth 400.00"});
  CHECK(unbilled_of(book) == Lines{"jan at_period_end 2 h worth 200, 2026-03-31",
                                   "feb at_period_end 1 h worth 100, 2026-03-31"});
}

TEST_CASE("unbilled: the next book bills what the one before it left", "[invoice]") {
  const BookText book = book_of("2026-02-01", "2026-04-01");
  CHECK(lines_of(bill(read_good(book))) == Lines{"2026-03 block_overage 3 x 100 = 300.00"});
  CHECK(unbilled_of(book) == Lines{"jan outside_period 4 h worth 400"});
}

TEST_CASE("unbilled: work saved after all months were billed is later, whole", "[invoice]") {
  BookText book = book_of("2026-01-01", "2026-04-01");
  book.policies = "'late_entries': 'next_invoice', 'closing_days': 3";
  book.time_entries =
      EntryText{.id = "late", .entered_at = "2026-05-05", .duration = "'hours': '6'"}.text();
  CHECK(lines_of(bill(read_good(book))).empty());
  CHECK(unbilled_of(book) == Lines{"late later_invoice"});
  // Saved between the month of the work and the end of the period, only the first part is late.
  book.time_entries =
      EntryText{.id = "late", .entered_at = "2026-02-20", .duration = "'hours': '6'"}.text();
  CHECK(lines_of(bill(read_good(book))) == Lines{"2026-02 covered_time 4 x 100 = 0.00 worth 400.00",
                                                 "2026-03 block_overage 2 x 100 = 200.00"});
}

TEST_CASE("unbilled: expenses and work that money splits wait like hours", "[invoice]") {
  BookText book = book_of("2026-01-01", "2026-03-01");
  book.agreements = AgreementText{.coverage = "'time': true, 'expenses': true",
                                  .more = quarter_of("amount", "750")}
                        .text();
  book.time_entries = EntryText{.duration = "'hours': '8'"}.text();
  book.expenses =
      "{'id': 'travel', 'client': 'oak', 'on': '2026-02-08', 'name': 'Travel', 'cost': '40'}";
  CHECK(unbilled_of(book) == Lines{"e1 at_period_end 0 h worth 50, 2026-03-31",
                                   "travel at_period_end 1 h worth 40, 2026-03-31"});
  book.period = "'start': '2026-01-01', 'end': '2026-04-01'";
  CHECK(lines_of(bill(read_good(book))) ==
        Lines{"2026-01 covered_time 1 x 750 = 0.00 worth 750.00 part",
              "2026-03 expense 1 x 40 = 40.00", "2026-03 block_overage 1 x 50 = 50.00 part"});
}
