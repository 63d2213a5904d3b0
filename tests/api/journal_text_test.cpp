// The plain-text journal: what it says, and that hledger and ledger take it. Both are Debian
// packages, which script/test installs.
#include <catch2/catch.hpp>

#include "api/bill_book.h"
#include "api/write_journal.h"
#include "support/book_text.h"
#include "support/journal_programs.h"
#include "support/ledger_text.h"
#include "support/random_book.h"

using namespace billing;
using namespace billing::testing;

namespace {

// Empty: it cannot be billed.
std::string journal_of(const std::string& json) {
  Problems problems;
  std::optional<Book> book = read_book(json, problems);
  REQUIRE(book);
  const auto billed = bill_book(std::move(*book), problems);
  return billed ? journal_text(*billed) : "";
}

void check_with_both(const std::string& journal) {
  const JournalFile file(journal);
  const ProgramOutput hledger = file.check_with_hledger();
  INFO("hledger, from the Debian package of that name: " << hledger.text.substr(0, 2000));
  CHECK(hledger.status == 0);
  const ProgramOutput ledger = file.check_with_ledger();
  INFO("ledger, from the Debian package of that name: " << ledger.text.substr(0, 2000));
  CHECK(ledger.status == 0);
}

}  // namespace

TEST_CASE("journal text: entries by day, then each month's balances", "[api]") {
  BookText book;
  book.period = "'start': '2026-01-01', 'end': '2026-03-01'";
  book.clients = "{'id': 'oak', 'name': 'Oak;   Ash'}";
  book.agreements = AgreementText{.cycle = "two_monthly",
                                  .coverage = "'time': false",
                                  .more = "'recurring_fee': {'amount': '100'}"}
                        .text();
  CHECK(journal_of(book.text()) ==
        "; Fernhill, 2026-01-01 to 2026-02-28\n"
        "\n"
        "2026-01-31 (INV-2601-001) Oak    Ash, invoice\n"
        "    Assets:Receivable  USD 100.00  ; receivable, level owner\n"
        "    Revenue:Agreements  USD -50.00  ; agreement, level owner\n"
        "    Liabilities:Deferred revenue  USD -50.00  ; deferred, level owner\n"
        "\n"
        "2026-01-31 Balances\n"
        "    Assets:Receivable  USD 0.00 = USD 100.00\n"
        "    Liabilities:Deferred revenue  USD 0.00 = USD -50.00\n"
        "    Revenue:Agreements  USD 0.00 = USD -50.00\n"
        "\n"
        "2026-02-28 (oak) Oak    Ash, earned in the month\n"
        "    Liabilities:Deferred revenue  USD 50.00  ; deferred, level owner\n"
        "    Revenue:Agreements  USD -50.00  ; agreement, level owner\n"
        "\n"
        "2026-02-28 Balances\n"
        "    Assets:Receivable  USD 0.00 = USD 100.00\n"
        "    Liabilities:Deferred revenue  USD 0.00 = USD 0.00\n"
        "    Revenue:Agreements  USD 0.00 = USD -100.00\n");
}

TEST_CASE("journal text: hledger and ledger accept every golden book's journal", "[api][golden]") {
  for (const GoldenBook& book : golden_books()) {
    DYNAMIC_SECTION(book.name) { check_with_both(journal_of(read_file(book.book_path))); }
  }
}

TEST_CASE("journal text: hledger and ledger accept journals of random books", "[property]") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    const std::string journal = journal_of(RandomBook(seed).text());
    if (!journal.empty()) check_with_both(journal);
  }
}

TEST_CASE("journal text: a wrong balance is refused, so that the checks above mean something",
          "[api]") {
  std::string journal = journal_of(read_file(golden_books().front().book_path));
  const std::size_t at = journal.find(" = USD ");
  REQUIRE(at != std::string::npos);
  journal.replace(at, 7, " = USD 7");
  const JournalFile file(journal);
  CHECK(file.check_with_hledger().status != 0);
  CHECK(file.check_with_ledger().status != 0);
}

TEST_CASE("journal text: accounts that the reader lets through are names to both programs",
          "[api]") {
  BookText book;
  book.agreements = AgreementText{.more = "'recurring_fee': {'amount': '1'}"}.text();
  for (const char* account : {"4015", "Sales:United Kingdom", "Erlöse 19%", "A/R (trade)", "x=y",
                              "12-34", "Fees & dues", "1.5", "$ales"}) {
    CAPTURE(account);
    book.ledger = ledger_text({.of = "agreement", .owner = account});
    check_with_both(journal_of(book.text()));
  }
}
