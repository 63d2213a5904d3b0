// Invoices and earned revenue as entries.
#include "posting/post_client.h"

#include <catch2/catch.hpp>

#include "support/book_text.h"
#include "support/ledger_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

const NameLine kNameless = [](const Invoice&, const Line&) { return std::string(); };

using Texts = std::vector<std::string>;

// "2026-01-31", then "account amount" for each posting.
Texts posted(BookText text) {
  text.ledger = ledger_text();
  const Book book = read_good(text);
  const Accounts accounts(book.terms);
  Texts texts;
  for (const JournalEntry& entry :
       post_client(book.terms, accounts, book.time_entries, bill(book), kNameless).entries) {
    texts.push_back(entry.on.to_string());
    for (const Posting& posting : entry.postings) {
      texts.push_back(posting.account.account + " " + posting.amount.to_string());
    }
  }
  return texts;
}

}  // namespace

TEST_CASE("post client: receivable against revenue and tax", "[posting]") {
  BookText book;
  book.tax_rates = "{'id': 'state', 'name': 'State tax', 'percent': '10'}";
  book.agreements = AgreementText{.coverage = "'time': false",
                                  .more =
                                      "'end': '2026-02-01', 'recurring_fee': {'amount': '50', "
                                      "'tax_rates': ['state']}"}
                        .text();
  book.time_entries = EntryText{}.text();
  CHECK(posted(book) == Texts{"2026-01-31", "receivable 155.00", "agreement -50.00",
                              "labour -100.00", "tax -5.00"});
}

TEST_CASE("post client: a prepaid block is deferred, then earned month by month", "[posting]") {
  BookText book;
  book.period = "'start': '2026-01-01', 'end': '2026-03-01'";
  book.agreements =
      AgreementText{.more =
                        "'block': {'unit': 'hours', 'grant': '4', 'cycle': 'one_time', "
                        "'sold_price': '400', 'expires_after_months': 2, 'overage': "
                        "'bill_own_rate'}"}
          .text();
  book.time_entries = EntryText{.duration = "'hours': '3'"}.text();
  CHECK(posted(book) == Texts{"2026-01-31", "receivable 400.00", "deferred -400.00", "2026-01-31",
                              "deferred 300.00", "labour -300.00", "2026-02-28", "deferred 100.00",
                              "breakage -100.00"});
}

TEST_CASE("post client: what was deferred before the book opens it", "[posting]") {
  BookText book;
  book.period = "'start': '2026-01-01', 'end': '2026-02-01'";
  book.agreements = AgreementText{.start = "2025-12-01",
                                  .cycle = "quarterly",
                                  .coverage = "'time': false",
                                  .more =
                                      "'cycle_anchor': 'contract', 'recurring_fee': {'amount': "
                                      "'300'}"}
                        .text();
  CHECK(posted(book) == Texts{"2025-12-31", "opening 200.00", "deferred -200.00", "2026-01-31",
                              "deferred 100.00", "agreement -100.00"});
}

TEST_CASE("post client: a fee billed ahead is split between revenue and deferred revenue",
          "[posting]") {
  BookText book;
  book.period = "'start': '2026-01-01', 'end': '2026-02-01'";
  book.agreements =
      AgreementText{.cycle = "yearly", .more = "'recurring_fee': {'amount': '1200'}"}.text();
  CHECK(posted(book) ==
        Texts{"2026-01-31", "receivable 1200.00", "agreement -100.00", "deferred -1100.00"});
}

TEST_CASE("post client: an invoice of nothing posts nothing", "[posting]") {
  BookText book;
  book.agreements = AgreementText{.more = "'recurring_fee': {'amount': '0'}"}.text();
  CHECK(posted(book).empty());
}
