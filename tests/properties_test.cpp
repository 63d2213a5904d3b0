// What holds of every bill beside its sums (conservation_test.cpp), tried on random books. A
// failure names its seed: RandomBook(seed).text() is the book.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "book/terms_in_currency.h"
#include "invoice/agreement_totals.h"
#include "leakage/block_units.h"
#include "profile/convert_block.h"
#include "support/explain_everything.h"
#include "support/line_text.h"
#include "support/random_books.h"

using namespace billing;
using namespace billing::testing;

namespace {

// How each entry of one block was covered: "entry: kind quantity beyond", for lots up to `until`.
std::map<std::string, std::string> coverage_of(const Book& book, const ClientBill& billed,
                                               Index agreement, Date until) {
  std::map<std::string, std::string> coverage;
  for (const BlockHistory& history : billed.blocks) {
    if (history.agreement != agreement) continue;
    for (const Movement& movement : history.movements) {
      if (movement.rated == kNowhere || movement.on >= until) continue;
      if (billed.rated[movement.rated].is_item()) continue;
      coverage[book.time_entries[billed.rated[movement.rated].entry].id] +=
          std::string(to_string(movement.kind)) + " " + movement.quantity.to_string() + " " +
          movement.beyond.to_string() + "; ";
    }
  }
  return coverage;
}

}  // namespace

TEST_CASE("properties: the order of unrelated rows changes nothing", "[property]") {
  for_random_books(times(800, 100), [](const std::string& text, const Session& session,
                                       Claims& claims) {
    const std::string result = session.ask(kAskResult);
    JsonValue book = read_json(text);
    auto& entries = member(book, "time_entries").items;
    Random random(entries.size());
    for (std::size_t i = entries.size(); i > 1; --i) {
      std::swap(
          entries[i - 1],
          entries[static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(i) - 1))]);
    }
    Session shuffled;
    open_good(shuffled, print_json(book));
    claims.claim(shuffled.ask(kAskResult) == result, "shuffled entries change the bill");
    // Agreements of different clients change places; those of one client keep their order.
    auto& agreements = member(book, "agreements").items;
    std::stable_sort(agreements.begin(), agreements.end(),
                     [](const JsonValue& a, const JsonValue& b) {
                       return text_of(a, "client") > text_of(b, "client");
                     });
    Session regrouped;
    open_good(regrouped, print_json(book));
    claims.claim(regrouped.ask(kAskResult) == result, "regrouped agreements change the bill");
  });
}

TEST_CASE("properties: the same book gives the same bytes, written and read again too",
          "[property]") {
  for_random_books(
      times(800, 100), [](const std::string& text, const Session& session, Claims& claims) {
        Session again, written;
        open_good(again, text);
        open_good(written, session.ask(kAskBook));
        claims.claim(again.ask(kAskResult) == session.ask(kAskResult), "twice, not the same");
        claims.claim(written.ask(kAskResult) == session.ask(kAskResult), "written, not the same");
        claims.claim(written.ask(kAskBook) == session.ask(kAskBook), "written twice, not the same");
      });
}

TEST_CASE("properties: an entry saved later takes nothing from one saved before", "[property]") {
  for_random_books(times(1500, 200), [](const std::string& text, const Session&, Claims& claims) {
    Book book = read_good(text);
    claims.claim(true, "");
    book.terms.policies.entry_order = EntryOrder::saved;
    for (Index agreement = 0; agreement < book.terms.agreements.size(); ++agreement) {
      const Agreement& own = book.terms.agreements[agreement];
      const auto sample =
          std::find_if(book.time_entries.begin(), book.time_entries.end(),
                       [&](const TimeEntry& entry) { return entry.client == own.client; });
      if (!own.block || sample == book.time_entries.end()) continue;
      const ClientBill before = bill(book, own.client);
      Book with_late = book;
      TimeEntry late = *sample;
      late.id = "late";
      late.agreement = agreement;
      late.entered_at = *LocalTime::parse("2199-01-01T00:00");
      late.minutes = Decimal::from_integer(600);
      with_late.time_entries.push_back(late);
      const ClientBill after = bill(with_late, own.client);
      // Periods come one after the other, and what one owes, carries over or takes of a purchase
      // the next one feels, so there only the late entry's own period is promised.
      Date until = book.terms.period.end.plus_months(60);
      if (own.block->cycle == BlockCycle::per_period) {
        until = period_at(own.cycle(), late.worked_at.date()).end;
      }
      auto covered = coverage_of(with_late, after, agreement, until);
      covered.erase("late");
      claims.claim(covered == coverage_of(book, before, agreement, until),
                   own.id + ": coverage changed");
    }
  });
}

TEST_CASE("properties: every line and movement can be worked out again", "[property]") {
  for_random_books(times(300, 40), [](const std::string&, const Session& session, Claims& claims) {
    explain_everything(session);
    claims.claim(true, "");
    claims.claim(true, "");
  });
}

TEST_CASE("properties: counted in the unit that it has, a block bills what it bills",
          "[property]") {
  for_random_books(times(1000, 100), [](const std::string& text, const Session&, Claims& claims) {
    Book book = read_good(text);
    for (const BlockUnit unit : {BlockUnit::hours, BlockUnit::amount}) {
      claims.claim(true, "");
      for (Agreement& agreement : book.terms.agreements) {
        if (agreement.block && can_convert(*agreement.block)) {
          agreement.block = convert_block(*agreement.block, unit);
        }
      }
      const auto own = usage_by_client(book);
      Terms scratch = book.terms;
      for (Index client = 0; client < book.terms.clients.size(); ++client) {
        scratch.provider = provider_for(book.terms, client);
        const ClientBill billed = bill(book, client);
        for (const BlockUnitTotals& totals :
             compare_block_units(scratch, usage_of(book), own[client], client)) {
          claims.claim((unit == BlockUnit::hours ? totals.hours : totals.amount) ==
                           agreement_totals(scratch, billed, totals.agreement),
                       "converted to its own unit, another bill");
        }
      }
    }
  });
}
