// Nothing is lost and nothing is made: all sums of one random book after another, in one pass,
// since making and billing a book takes longer than looking at it.
#include <catch2/catch.hpp>

#include "support/check_blocks.h"
#include "support/check_entries.h"
#include "support/check_invoices.h"
#include "support/check_journal.h"
#include "support/check_pieces.h"

using namespace billing;
using namespace billing::testing;

// Each entry is covered, billed, held back or written off exactly once; opening + granted = drawn +
// expired + closing for every lot and month; lines add up to invoices, invoices to the journal,
// debits to credits; pieces add up to their entry and stay within limits.
TEST_CASE("properties: everything adds up, over ten thousand books", "[property]") {
  for_random_books(times(kBooks, 300),
                   [](const std::string& text, const Session& session, Claims& claims) {
                     const Book book = read_good(text);
                     const JsonValue result = read_json(session.ask(kAskResult));
                     check_sums(book, result, claims);
                     check_blocks(book, result, claims);
                     std::vector<ClientBill> bills;
                     for (Index client = 0; client < book.terms.clients.size(); ++client) {
                       bills.push_back(bill(book, client));
                       check_entries(book, bills.back(), claims);
                       check_items(book, bills.back(), claims);
                       check_piece_sums(book, bills.back(), claims);
                       check_limits(book, bills.back(), claims);
                     }
                     check_journals(book, bills, claims);
                   });
}
