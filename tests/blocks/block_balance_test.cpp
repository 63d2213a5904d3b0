// Lots that come, stay and go: every policy by the movements it makes.
#include "blocks/block_balance.h"

#include <catch2/catch.hpp>

#include "api/words.h"
#include "support/book_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

// "grant 5 -> 5", "draw a -2 -> 3": one block and its entries, one month or three.
std::string movements_of(const std::string& block, const std::vector<EntryText>& entries,
                         const std::string& more = "") {
  BookText text;
  text.agreements =
      AgreementText{.more = "'block': {'unit': 'hours', " + block + "}" + more}.text();
  text.time_entries = list_of(entries);
  const Book book = read_good(text);
  const ClientBill billed = bill(book);
  std::string lines;
  for (const Movement& movement : billed.blocks.at(0).movements) {
    lines += (lines.empty() ? "" : ", ") + std::string(to_string(movement.kind));
    if (movement.rated != kNowhere) {
      lines += " " + book.time_entries[billed.rated[movement.rated].entry].id;
    }
    lines += " " + movement.quantity.to_string();
    if (!movement.beyond.is_zero()) lines += " beyond " + movement.beyond.to_string();
    lines += " -> " + movement.left.to_string();
  }
  return lines;
}

EntryText work(const std::string& id, const std::string& day, const std::string& hours) {
  return {.id = id, .worked_at = day, .duration = "'hours': '" + hours + "'"};
}

}  // namespace

TEST_CASE("block balance: each policy by its movements", "[blocks]") {
  struct Row {
    std::string why, block;
    std::vector<EntryText> entries;
    std::string movements;
  };
  const std::string monthly = "'grant': '5', 'cycle': 'per_period', 'overage': 'refuse'";
  const std::string once = "'grant': '5', 'cycle': 'one_time', 'overage': 'refuse'";
  const Row row = GENERATE_COPY(values<Row>({
      {"carried over for ever",
       monthly + ", 'carry_over': {}",
       {work("a", "2026-03-03", "14")},
       "grant 5 -> 5, grant 5 -> 10, grant 5 -> 15, draw a -5 -> 10, draw a -5 -> 5, draw a -4 "
       "-> 1"},
      {"carried over for a month: January's is lost at the end of February",
       monthly + ", 'carry_over': {'expires_after_months': 1}",
       {work("a", "2026-02-03", "2")},
       "grant 5 -> 5, grant 5 -> 10, draw a -2 -> 8, expire -3 -> 5, grant 5 -> 10, expire -5 -> "
       "5"},
      {"the most that is carried over: the oldest goes first",
       monthly + ", 'carry_over': {'maximum': '6'}",
       {},
       "grant 5 -> 5, grant 5 -> 10, expire -4 -> 6, grant 5 -> 11, expire -1 -> 10, expire -4 "
       "-> 6"},
      {"a lot that ends on a day of its own",
       once + ", 'expires_after_days': 10",
       {work("late", "2026-01-20", "1"), work("a", "2026-01-10", "2")},
       "grant 5 -> 5, draw a -2 -> 3, expire -3 -> 0, overage late 0 beyond 1 -> 0"},
      {"saved late, worked in time: the lot is still there",
       once + ", 'expires_after_days': 10",
       {{.id = "a",
         .worked_at = "2026-01-10",
         .entered_at = "2026-02-20",
         .duration = "'hours': '2'"},
        work("b", "2026-01-20", "1")},
       "grant 5 -> 5, overage b 0 beyond 1 -> 5, draw a -2 -> 3, expire -3 -> 0"},
      {"half of the next grant borrowed, the rest refused",
       monthly + ", 'borrow_percent': '50'",
       {work("a", "2026-01-05", "9")},
       "grant 5 -> 5, draw a -5 -> 0, owe a -2.5 beyond 1.5 -> -2.5, grant 5 -> 2.5, repay 0 "
       "beyond 2.5 -> 2.5, expire -2.5 -> 0, grant 5 -> 5, expire -5 -> 0"},
      {"topped up to, and what did not fit draws on it",
       once + ", 'top_up': {'threshold': '2', 'up_to': '8', 'unit_price': '1'}",
       {work("a", "2026-01-05", "6")},
       "grant 5 -> 5, draw a -5 -> 0, grant 9 -> 9, draw a -1 -> 8"},
      {"as many further blocks as it takes",
       "'grant': '2', 'cycle': 'one_time', 'sold_price': '1', 'overage': 'sell_block'",
       {work("a", "2026-01-05", "5")},
       "grant 2 -> 2, draw a -2 -> 0, grant 2 -> 2, grant 2 -> 4, draw a -2 -> 2, draw a -1 -> "
       "1"},
      {"taken back: what is more than there was is owed to the next grant",
       monthly +
           ", 'adjustments': [{'id': 'x', 'on': '2026-01-10', 'quantity': '-7', 'reason': 'R'}]",
       {work("a", "2026-01-05", "1")},
       "grant 5 -> 5, draw a -1 -> 4, adjust -4 -> 0, owe -3 -> -3, grant 5 -> 2, repay 0 beyond "
       "3 -> 2, expire -2 -> 0, grant 5 -> 5, expire -5 -> 0"},
      {"a limit of nothing covers nothing",
       "'grant': '0', 'cycle': 'one_time', 'overage': 'refuse'",
       {work("a", "2026-01-05", "1")},
       "grant 0 -> 0, overage a 0 beyond 1 -> 0"},
  }));
  CAPTURE(row.why);
  CHECK(movements_of(row.block, row.entries) == row.movements);
}

TEST_CASE("block balance: nothing outlives its agreement", "[blocks]") {
  CHECK(movements_of("'grant': '5', 'cycle': 'per_period', 'carry_over': {}, 'overage': 'refuse'",
                     {}, ", 'end': '2026-02-15'") ==
        "grant 5 -> 5, grant 5 -> 10, expire -5 -> 5, expire -5 -> 0");
  CHECK(movements_of("'grant': '5', 'cycle': 'per_period', 'borrow_percent': '100', 'overage': "
                     "'refuse'",
                     {work("a", "2026-02-03", "6")}, ", 'end': '2026-03-01'") ==
        "grant 5 -> 5, expire -5 -> 0, grant 5 -> 5, draw a -5 beyond 1 -> 0");
}

TEST_CASE("block balance: an alert comes once, and again after the next grant", "[blocks]") {
  BookText text;
  text.agreements =
      AgreementText{.more =
                        "'block': {'unit': 'hours', 'grant': '10', 'cycle': 'per_period', "
                        "'overage': 'refuse', 'alerts': [{'percent_left': '20'}]}"}
          .text();
  text.time_entries =
      list_of<EntryText>({work("a", "2026-01-05", "7.9"), work("b", "2026-01-06", "0.1"),
                          work("c", "2026-01-07", "1"), work("d", "2026-02-05", "9")});
  const Book book = read_good(text);
  const ClientBill billed = bill(book);
  std::string told;
  for (const Alert& alert : billed.blocks.at(0).alerts) {
    told += alert.on.to_string() + " at " + alert.percent_left.to_string() + "; ";
  }
  CHECK(told == "2026-01-06 at 20; 2026-02-05 at 20; ");
}
