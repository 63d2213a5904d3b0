// When a fee that is billed ahead is earned.
#include "posting/fee_deferrals.h"

#include <catch2/catch.hpp>

#include "support/book_text.h"
#include "support/deferral_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Texts = std::vector<std::string>;

BookText fee(const std::string& amount, const std::string& cycle, const std::string& start,
             const std::string& recognition, const std::string& more = "") {
  BookText book;
  book.ledger = "'fee_recognition': '" + recognition + "'";
  book.agreements =
      AgreementText{.start = start,
                    .cycle = cycle,
                    .more = "'cycle_anchor': 'contract', 'recurring_fee': {'amount': '" + amount +
                            "'}" + more}
          .text();
  return book;
}

Texts deferred(const BookText& text) {
  const Book book = read_good(text);
  return to_text(fee_deferrals(book.terms, bill(book)));
}

}  // namespace

TEST_CASE("fee deferrals: by month, each month of the period earns the same", "[posting]") {
  CHECK(deferred(fee("100", "quarterly", "2026-01-15", "by_month")) ==
        Texts{"2026-01-01 66.67", "2026-02-01 earned 33.34", "2026-03-01 earned 33.33"});
  CHECK(deferred(fee("100", "monthly", "2026-01-15", "by_month")).empty());
}

TEST_CASE("fee deferrals: by day, a calendar month earns its days", "[posting]") {
  CHECK(deferred(fee("900", "quarterly", "2026-01-15", "by_day")) ==
        Texts{"2026-01-01 730.00", "2026-02-01 earned 280.00", "2026-03-01 earned 310.00",
              "2026-04-01 earned 140.00"});
  CHECK(deferred(fee("31", "monthly", "2026-03-15", "by_day")) ==
        Texts{"2026-03-01 14.00", "2026-04-01 earned 14.00"});
}

TEST_CASE("fee deferrals: nothing is deferred at the invoice, or of what is billed in arrears",
          "[posting]") {
  CHECK(deferred(fee("900", "quarterly", "2026-01-15", "at_invoice")).empty());
  CHECK(deferred(fee("900", "quarterly", "2026-01-01", "by_day", ", 'timing': 'arrears'")).empty());
}

TEST_CASE("fee deferrals: what was billed before the book is still earned in it", "[posting]") {
  CHECK(deferred(fee("300", "quarterly", "2025-12-01", "by_month")) ==
        Texts{"2025-12-01 200.00", "2026-01-01 earned 100.00", "2026-02-01 earned 100.00",
              "2026-03-01 200.00", "2026-04-01 earned 100.00", "2026-05-01 earned 100.00"});
}

TEST_CASE("fee deferrals: the parts add up to a credit too", "[posting]") {
  CHECK(deferred(fee("0", "quarterly", "2026-01-01", "by_month",
                     ", 'additions': [{'id': 'c', 'name': 'Credit', 'quantity': '1', "
                     "'unit_price': '-100'}]")) ==
        Texts{"2026-01-01 -66.67", "2026-02-01 earned -33.34", "2026-03-01 earned -33.33"});
}
