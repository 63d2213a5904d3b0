// Closed months keep what was posted.
#include "posting/closed_months.h"

#include <catch2/catch.hpp>

#include "support/book_text.h"
#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Texts = std::vector<std::string>;

Money dollars(std::int64_t amount) {
  return Money::from_minor_units(amount * 100, currency("USD"));
}

// The fee's invoice: receivable against an account, for the line of that name.
JournalEntry invoice(const std::string& on, std::int64_t amount, const std::string& account,
                     const std::string& line = "fee") {
  return {JournalSource::invoice,
          date(on),
          0,
          {{GlClass::receivable, {"1100", "owner", 0}, dollars(amount), kNowhere, kNowhere, ""},
           {GlClass::agreement, {account, "owner", 0}, dollars(-amount), kNowhere, 0, line}},
          nullptr};
}

ClosedEntry kept(const std::string& on, std::int64_t amount, const std::string& account,
                 const std::string& line = "fee") {
  ClosedEntry entry{date(on), JournalSource::invoice, 0, "oak/x", "INV", {}};
  for (const Posting& posting : invoice(on, amount, account, line).postings) {
    entry.postings.push_back({posting.of, posting.account.account, posting.account.level,
                              posting.amount.to_decimal(), posting.agreement, posting.what});
  }
  return entry;
}

// January is closed; "2026-01-31 invoice", then "account amount" for each posting.
Texts after_closing(const std::vector<ClosedEntry>& closed, std::vector<JournalEntry> now,
                    const std::string& until = "2026-02-01") {
  Terms terms = read_good(BookText{}).terms;
  terms.ledger.closed_until = date(until);
  std::vector<const ClosedEntry*> own;
  for (const ClosedEntry& entry : closed) own.push_back(&entry);
  Texts texts;
  for (const JournalEntry& entry : keep_closed_months(terms, own, std::move(now))) {
    texts.push_back(entry.on.to_string() +
                    (entry.source == JournalSource::adjustment ? " adjustment" : ""));
    for (const Posting& posting : entry.postings) {
      texts.push_back(posting.account.account + " " + posting.amount.to_string());
    }
  }
  return texts;
}

}  // namespace

TEST_CASE("closed months: what has not changed is not adjusted, and keeps its account",
          "[posting]") {
  CHECK(after_closing({kept("2026-01-31", 100, "4100")},
                      {invoice("2026-01-31", 100, "4150"), invoice("2026-02-28", 100, "4150")}) ==
        Texts{"2026-01-31", "1100 100.00", "4100 -100.00", "2026-02-28", "1100 100.00",
              "4150 -100.00"});
}

TEST_CASE("closed months: a change is posted in the first open month", "[posting]") {
  CHECK(after_closing({kept("2026-01-31", 100, "4100")},
                      {invoice("2026-01-31", 120, "4150"), invoice("2026-02-28", 120, "4150"),
                       invoice("2026-03-31", 120, "4150")}) ==
        Texts{"2026-01-31", "1100 100.00", "4100 -100.00", "2026-02-28", "1100 120.00",
              "4150 -120.00", "2026-02-28 adjustment", "1100 20.00", "4150 -20.00", "2026-03-31",
              "1100 120.00", "4150 -120.00"});
}

TEST_CASE("closed months: what is new or gone is posted and taken back whole", "[posting]") {
  CHECK(after_closing({kept("2026-01-31", 100, "4100", "gone")},
                      {invoice("2026-01-31", 70, "4150", "new")}) ==
        Texts{"2026-01-31", "1100 100.00", "4100 -100.00", "2026-02-28 adjustment", "1100 -30.00",
              "4100 100.00", "4150 -70.00"});
}

TEST_CASE("closed months: without an open month in the book nothing is adjusted", "[posting]") {
  CHECK(after_closing({kept("2026-03-31", 100, "4100")}, {invoice("2026-03-31", 120, "4150")},
                      "2026-04-01") == Texts{"2026-03-31", "1100 100.00", "4100 -100.00"});
}

TEST_CASE("closed months: months that the book does not bill do not matter", "[posting]") {
  CHECK(after_closing({kept("2025-11-30", 100, "4100")}, {invoice("2026-01-31", 50, "4150")},
                      "2026-01-01") == Texts{"2026-01-31", "1100 50.00", "4150 -50.00"});
  CHECK(after_closing({kept("2025-11-30", 100, "4100"), kept("2026-01-31", 50, "4100")},
                      {invoice("2026-01-31", 50, "4150")}) ==
        Texts{"2026-01-31", "1100 50.00", "4100 -50.00"});
}
