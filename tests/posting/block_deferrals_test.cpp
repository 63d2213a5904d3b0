// What is earned of prepaid work, and when.
#include "posting/block_deferrals.h"

#include <catch2/catch.hpp>

#include "support/book_text.h"
#include "support/deferral_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Texts = std::vector<std::string>;

BookText block(const std::string& terms, const std::vector<EntryText>& entries,
               const std::string& start = "2026-01-01") {
  BookText book;
  book.agreements = AgreementText{.start = start, .more = "'block': {" + terms + "}"}.text();
  book.time_entries = list_of(entries);
  return book;
}

Texts deferred(const BookText& text) {
  const Book book = read_good(text);
  return to_text(block_deferrals(book.terms, book.time_entries, bill(book)));
}

EntryText work(const std::string& id, const std::string& on, const std::string& hours) {
  return {.id = id, .worked_at = on, .duration = "'hours': '" + hours + "'"};
}

}  // namespace

TEST_CASE("block deferrals: earned draw by draw, to the cent when nothing is left", "[posting]") {
  CHECK(deferred(block("'unit': 'hours', 'grant': '3', 'cycle': 'one_time', 'sold_price': '100', "
                       "'overage': 'bill_own_rate'",
                       {work("a", "2026-01-05", "1"), work("b", "2026-01-06", "1"),
                        work("c", "2026-02-03", "2")})) ==
        Texts{"2026-01-01 100.00", "2026-01-05 earned 33.33", "2026-01-06 earned 33.34",
              "2026-02-03 earned 33.33"});
}

TEST_CASE("block deferrals: money that costs less than it buys is earned in proportion",
          "[posting]") {
  CHECK(deferred(block("'unit': 'amount', 'grant': '1000', 'cycle': 'one_time', 'sold_price': "
                       "'900', 'overage': 'bill_own_rate'",
                       {work("a", "2026-01-05", "4")})) ==
        Texts{"2026-01-01 900.00", "2026-01-05 earned 360.00"});
}

TEST_CASE("block deferrals: what expires or is taken back is released too", "[posting]") {
  CHECK(deferred(block("'unit': 'hours', 'grant': '10', 'cycle': 'one_time', 'sold_price': '1000', "
                       "'expires_after_months': 2, 'adjustments': [{'id': 'a', 'on': '2026-01-20', "
                       "'quantity': '-3', 'reason': 'R'}], 'overage': 'bill_own_rate'",
                       {work("a", "2026-01-05", "1")})) ==
        Texts{"2026-01-01 1000.00", "2026-01-05 earned 100.00", "2026-01-20 taken back 300.00",
              "2026-02-28 expired 600.00"});
}

TEST_CASE("block deferrals: work that was owed is earned when the next grant repays it",
          "[posting]") {
  CHECK(deferred(block("'unit': 'hours', 'grant': '2', 'cycle': 'per_period', 'sold_price': '200', "
                       "'overage': 'carry'",
                       {work("a", "2026-01-05", "3")})) ==
        Texts{"2026-01-01 200.00", "2026-01-05 earned 200.00", "2026-02-01 200.00",
              "2026-02-01 earned 100.00", "2026-02-28 expired 100.00", "2026-03-01 200.00",
              "2026-03-31 expired 200.00"});
}

TEST_CASE("block deferrals: a block that was billed before the book opens with what is left",
          "[posting]") {
  const BookText book = block(
      "'unit': 'hours', 'grant': '10', 'cycle': 'one_time', 'sold_price': '1000', 'overage': "
      "'bill_own_rate'",
      {work("a", "2025-12-05", "4"), work("b", "2026-01-05", "1")}, "2025-12-01");
  CHECK(deferred(book) ==
        Texts{"2025-12-01 1000.00", "2025-12-05 earned 400.00", "2026-01-05 earned 100.00"});
}

TEST_CASE("block deferrals: nothing without a price, without units, or when earned at once",
          "[posting]") {
  const std::string hours = "'unit': 'hours', 'cycle': 'one_time', 'overage': 'bill_own_rate'";
  CHECK(deferred(block(hours + ", 'grant': '10'", {})).empty());
  CHECK(deferred(block(hours + ", 'grant': '0', 'sold_price': '10'", {})).empty());
  CHECK(deferred(block(hours + ", 'grant': '9', 'sold_price': '10', 'recognition': 'at_sale'", {}))
            .empty());
}
