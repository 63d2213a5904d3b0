// Blocks: what each entry takes, splits, owes; what is granted and lost.
#include "blocks/draw_down.h"

#include <catch2/catch.hpp>

#include "api/words.h"
#include "support/book_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Movements = std::vector<std::string>;

// "draw e2 -2 beyond 1 -> 0": kind, entry, change, what did not fit, balance.
Movements movements_of(const Book& book) {
  const ClientBill billed = bill(book);
  REQUIRE(billed.blocks.size() == 1);
  Movements lines;
  for (const Movement& movement : billed.blocks[0].movements) {
    std::string line(to_string(movement.kind));
    if (movement.rated != kNowhere) {
      line += " " + book.time_entries[billed.rated[movement.rated].entry].id;
    }
    line += " " + movement.quantity.to_string();
    if (!movement.beyond.is_zero()) line += " beyond " + movement.beyond.to_string();
    lines.push_back(line + " -> " + movement.left.to_string());
  }
  return lines;
}

// "2026-01-01..2026-02-01 10 drawn 4 expired 6 left 0", with "?" for a lot that does not expire.
Movements lots_of(const Book& book) {
  const ClientBill billed = bill(book);
  Movements lines;
  for (const Lot& lot : billed.blocks.at(0).lots) {
    lines.push_back(lot.usable.start.to_string() + ".." + lot.usable.end.to_string() +
                    (lot.expires_on && *lot.expires_on <= book.terms.period.end ? " " : "? ") +
                    lot.granted.to_string() + " drawn " + lot.drawn.to_string() + " expired " +
                    lot.expired.to_string() + " left " + lot.left().to_string());
  }
  return lines;
}

struct BlockText {
  std::string unit = "hours";
  std::string grant = "5";
  std::string cycle = "one_time";
  std::string overage = "bill_own_rate";
  std::string more = "";

  std::string text() const {
    return "'block': {'unit': '" + unit + "', 'grant': '" + grant + "', 'cycle': '" + cycle +
           "', 'overage': '" + overage + "'" + (more.empty() ? "" : ", " + more) + "}";
  }
};

Book book_with(const BlockText& block, const std::vector<EntryText>& entries,
               AgreementText agreement = {}, const std::string& period = BookText().period) {
  BookText book;
  book.period = period;
  agreement.more += (agreement.more.empty() ? "" : ", ") + block.text();
  book.agreements = agreement.text();
  book.time_entries = list_of(entries);
  return read_good(book);
}

}  // namespace

TEST_CASE("draw down: entries in saved order, the one that does not fit is split", "[blocks]") {
  struct Row {
    std::string why;
    BlockText block;
    std::vector<EntryText> entries;
    Movements movements;
  };
  const std::vector<EntryText> three_times_two = {{.id = "a", .duration = "'hours': '2'"},
                                                  {.id = "b", .duration = "'hours': '2'"},
                                                  {.id = "c", .duration = "'hours': '2'"}};
  const Row row = GENERATE_COPY(values<Row>({
      {"T2: 3 h, then 2 h of 10",
       {.grant = "10"},
       {{.id = "a", .worked_at = "2026-03-07", .duration = "'hours': '3'"},
        {.id = "b", .worked_at = "2026-03-15", .duration = "'hours': '2'"}},
       {"grant 10 -> 10", "draw a -3 -> 7", "draw b -2 -> 5"}},
      {"the third of three is split",
       {},
       three_times_two,
       {"grant 5 -> 5", "draw a -2 -> 3", "draw b -2 -> 1", "draw c -1 beyond 1 -> 0"}},
      {"filled to the brim, nothing beyond",
       {.grant = "6"},
       three_times_two,
       {"grant 6 -> 6", "draw a -2 -> 4", "draw b -2 -> 2", "draw c -2 -> 0"}},
      {"after the end all of it is beyond",
       {.grant = "2"},
       three_times_two,
       {"grant 2 -> 2", "draw a -2 -> 0", "overage b 0 beyond 2 -> 0",
        "overage c 0 beyond 2 -> 0"}},
      {"a block of nothing",
       {.grant = "0"},
       {{.id = "a"}},
       {"grant 0 -> 0", "overage a 0 beyond 1 -> 0"}},
      {"saved first draws first, though worked later",
       {.grant = "2"},
       {{.id = "a", .worked_at = "2026-01-05", .entered_at = "2026-01-20"},
        {.id = "b", .worked_at = "2026-01-10", .duration = "'hours': '2'"}},
       {"grant 2 -> 2", "draw b -2 -> 0", "overage a 0 beyond 1 -> 0"}},
      {"saved in the same minute: by id, whatever the file's order",
       {.grant = "2"},
       {{.id = "b"}, {.id = "a"}, {.id = "B"}},
       {"grant 2 -> 2", "draw B -1 -> 1", "draw a -1 -> 0", "overage b 0 beyond 1 -> 0"}},
      {"no time at all draws nothing, even past the end",
       {.grant = "1"},
       {{.id = "a"}, {.id = "b", .duration = "'minutes': 0"}},
       {"grant 1 -> 1", "draw a -1 -> 0", "draw b 0 -> 0"}},
      {"neither no charge nor do not bill draws",
       {},
       {{.id = "a", .billing = "no_charge"}, {.id = "b", .billing = "do_not_bill"}, {.id = "c"}},
       {"grant 5 -> 5", "draw c -1 -> 4"}},
      {"money: an hour takes its rate",
       {.unit = "amount", .grant = "300"},
       {{.id = "a"}, {.id = "b", .role = "senior"}, {.id = "c", .role = "senior"}},
       {"grant 300 -> 300", "draw a -100 -> 200", "draw b -150 -> 50",
        "draw c -50 beyond 100 -> 0"}},
      {"money: free work takes nothing, even past the end",
       {.unit = "amount", .grant = "100"},
       {{.id = "a"}, {.id = "b", .more = "'hourly_rate': '0'"}, {.id = "c"}},
       {"grant 100 -> 100", "draw a -100 -> 0", "draw b 0 -> 0", "overage c 0 beyond 100 -> 0"}},
      {"money: four digits are kept",
       {.unit = "amount", .grant = "50"},
       {{.id = "a", .duration = "'hours': '1.125'", .more = "'hourly_rate': '33.3333'"},
        {.id = "b", .duration = "'hours': '0.5'", .more = "'hourly_rate': '33.3333'"}},
       {"grant 50 -> 50", "draw a -37.4999625 -> 12.5000375",
        "draw b -12.5000375 beyond 4.1666125 -> 0"}},
      {"hours: three digits are kept",
       {.grant = "1.5"},
       {{.id = "a", .duration = "'hours': '1.375'"}, {.id = "b", .duration = "'hours': '1.375'"}},
       {"grant 1.5 -> 1.5", "draw a -1.375 -> 0.125", "draw b -0.125 beyond 1.25 -> 0"}},
      {"refused work does not draw either",
       {.grant = "1", .overage = "refuse"},
       {{.id = "a", .duration = "'hours': '2'"}, {.id = "b"}},
       {"grant 1 -> 1", "draw a -1 beyond 1 -> 0", "overage b 0 beyond 1 -> 0"}},
      {"carried work is owed",
       {.grant = "1", .cycle = "per_period", .overage = "carry"},
       {{.id = "a", .duration = "'hours': '2'"}, {.id = "b"}},
       {"grant 1 -> 1", "draw a -1 -> 0", "owe a -1 -> -1", "owe b -1 -> -2", "grant 1 -> -1",
        "repay 0 beyond 1 -> -1", "grant 1 -> 0", "repay 0 beyond 1 -> 0"}},
  }));
  CAPTURE(row.why);
  CHECK(movements_of(book_with(row.block, row.entries)) == row.movements);
}

TEST_CASE("draw down: 8 h and 2 h after hours empty 10 h, and $1,250 by $100 too much",
          "[blocks]") {
  std::vector<EntryText> entries = {
      {.id = "a", .duration = "'hours': '8'", .more = "'hourly_rate': '125'"},
      {.id = "b", .duration = "'hours': '2'", .more = "'hourly_rate': '175'"}};
  CHECK(movements_of(book_with({.grant = "10"}, entries)).back() == "draw b -2 -> 0");
  CHECK(movements_of(book_with({.unit = "amount", .grant = "1250"}, entries)).back() ==
        "draw b -250 beyond 100 -> 0");
}

TEST_CASE("draw down: a debt larger than a grant takes several", "[blocks]") {
  const BlockText block{.grant = "10", .cycle = "per_period", .overage = "carry"};
  const std::vector<EntryText> entries = {
      {.id = "a", .duration = "'hours': '25'"},
      {.id = "b", .worked_at = "2026-02-03", .duration = "'hours': '2'"},
      {.id = "c", .worked_at = "2026-03-03", .duration = "'hours': '1'"},
      {.id = "z", .worked_at = "2026-02-04", .duration = "'hours': '0'"}};
  const Book book = book_with(block, entries);
  CHECK(movements_of(book) ==
        Movements{"grant 10 -> 10", "draw a -10 -> 0", "owe a -15 -> -15", "grant 10 -> -5",
                  "repay 0 beyond 10 -> -5", "owe b -2 -> -7", "draw z 0 -> -7", "grant 10 -> 3",
                  "repay 0 beyond 7 -> 3", "draw c -1 -> 2", "expire -2 -> 0"});
  CHECK(lots_of(book) == Movements{"2026-01-01..2026-02-01 10 drawn 10 expired 0 left 0",
                                   "2026-02-01..2026-03-01 10 drawn 10 expired 0 left 0",
                                   "2026-03-01..2026-04-01 10 drawn 8 expired 2 left 0"});
}

TEST_CASE("draw down: no more is carried than the grants until the agreement's end pay back",
          "[blocks]") {
  struct Row {
    std::string why, end;
    BlockText block;
    Movements movements;
  };
  const BlockText carried{.grant = "10", .cycle = "per_period", .overage = "carry"};
  const BlockText borrowed{.grant = "10", .cycle = "per_period", .more = "'borrow_percent': '80'"};
  const Row row = GENERATE_COPY(values<Row>({
      {"none to come: what does not fit is beyond the block",
       "'end': '2026-02-01'",
       carried,
       {"grant 10 -> 10", "draw a -10 beyond 15 -> 0", "overage b 0 beyond 2 -> 0"}},
      {"one to come",
       "'end': '2026-02-02'",
       carried,
       {"grant 10 -> 10", "draw a -10 -> 0", "owe a -10 beyond 5 -> -10",
        "overage b 0 beyond 2 -> -10", "grant 10 -> 0", "repay 0 beyond 10 -> 0"}},
      {"two to come, after a cancellation",
       "'cancelled_on': '2026-03-05'",
       carried,
       {"grant 10 -> 10", "draw a -10 -> 0", "owe a -15 -> -15", "owe b -2 -> -17",
        "grant 10 -> -7", "repay 0 beyond 10 -> -7", "grant 10 -> 3", "repay 0 beyond 7 -> 3",
        "expire -3 -> 0"}},
      {"a part of the next one, and there is none",
       "'end': '2026-02-01'",
       borrowed,
       {"grant 10 -> 10", "draw a -10 beyond 15 -> 0", "overage b 0 beyond 2 -> 0"}},
  }));
  CAPTURE(row.why);
  const std::vector<EntryText> entries = {{.id = "a", .duration = "'hours': '25'"},
                                          {.id = "b", .duration = "'hours': '2'"}};
  CHECK(movements_of(book_with(row.block, entries, {.more = row.end})) == row.movements);
}

TEST_CASE("draw down: a top-up pays for all of the draw that it is for", "[blocks]") {
  const auto movements = [](const std::string& quantity, const std::string& hours) {
    const BlockText block{
        .grant = "10", .more = "'top_up': {'threshold': '2', 'unit_price': '1', " + quantity + "}"};
    return movements_of(book_with(block, {{.id = "a", .duration = "'hours': '" + hours + "'"}}));
  };
  CHECK(movements("'by': '5'", "8") == Movements{"grant 10 -> 10", "draw a -8 -> 2"});
  CHECK(movements("'by': '5'", "8.5") ==
        Movements{"grant 10 -> 10", "draw a -8.5 -> 1.5", "grant 5 -> 6.5"});
  // 5 h would be gone at once, 10 h would leave 1 h.
  CHECK(movements("'by': '5'", "19") ==
        Movements{"grant 10 -> 10", "draw a -10 -> 0", "grant 15 -> 15", "draw a -9 -> 6"});
  CHECK(movements("'up_to': '6'", "19") ==
        Movements{"grant 10 -> 10", "draw a -10 -> 0", "grant 15 -> 15", "draw a -9 -> 6"});
}

TEST_CASE("draw down: money is carried as money", "[blocks]") {
  const BlockText block{
      .unit = "amount", .grant = "120", .cycle = "per_period", .overage = "carry"};
  CHECK(movements_of(book_with(block, {{.id = "a", .duration = "'hours': '2'"}})) ==
        Movements{"grant 120 -> 120", "draw a -120 -> 0", "owe a -80 -> -80", "grant 120 -> 40",
                  "repay 0 beyond 80 -> 40", "expire -40 -> 0", "grant 120 -> 120",
                  "expire -120 -> 0"});
}

TEST_CASE("draw down: each entry draws on the lot of the day worked", "[blocks]") {
  const BlockText block{.grant = "2", .cycle = "per_period"};
  // Saved in the wrong month: January's work, entered in February, finds January's lot.
  const std::vector<EntryText> entries = {
      {.id = "late", .worked_at = "2026-01-31T23:59", .entered_at = "2026-02-20"},
      {.id = "feb", .worked_at = "2026-02-01T00:00", .duration = "'hours': '2'"}};
  CHECK(movements_of(book_with(block, entries)) ==
        Movements{"grant 2 -> 2", "draw late -1 -> 1", "expire -1 -> 0", "grant 2 -> 2",
                  "draw feb -2 -> 0", "grant 2 -> 2", "expire -2 -> 0"});
}

TEST_CASE("draw down: a block has a cycle of its own beside that of the bills", "[blocks]") {
  const BlockText block{.cycle = "per_period", .more = "'granted_every': 'quarterly'"};
  const std::string period = "'start': '2026-01-01', 'end': '2026-05-01'";
  CHECK(lots_of(book_with(block, {}, {.start = "2025-12-10"}, period)) ==
        Movements{"2026-01-01..2026-04-01 5 drawn 0 expired 5 left 0",
                  "2026-04-01..2026-07-01? 5 drawn 0 expired 0 left 5"});
  const AgreementText own_start{.start = "2025-12-10", .more = "'cycle_anchor': 'contract'"};
  CHECK(lots_of(book_with(block, {}, own_start, period)) ==
        Movements{"2025-12-10..2026-03-10 5 drawn 0 expired 5 left 0",
                  "2026-03-10..2026-06-10? 5 drawn 0 expired 0 left 5"});
  // What is owed to the next quarter is worked off in it, not in the next month.
  const BlockText carried{
      .cycle = "per_period", .overage = "carry", .more = "'granted_every': 'quarterly'"};
  CHECK(movements_of(book_with(
            carried,
            {{.id = "a", .duration = "'hours': '7'"}, {.id = "b", .worked_at = "2026-02-03"}}, {},
            period)) == Movements{"grant 5 -> 5", "draw a -5 -> 0", "owe a -2 -> -2",
                                  "owe b -1 -> -3", "grant 5 -> 2", "repay 0 beyond 3 -> 2"});
}

TEST_CASE("draw down: grants follow the agreement's cycle within the book's period", "[blocks]") {
  struct Row {
    std::string why, cycle;
    AgreementText agreement;
    std::string period;
    Movements lots;
  };
  const std::string one_month = "'start': '2026-02-01', 'end': '2026-03-01'";
  const std::string three_months = BookText().period;
  const Row row = GENERATE_COPY(values<Row>({
      {"one time: from the start to the end of the book",
       "one_time",
       {},
       three_months,
       {"2026-01-01..2026-04-01? 5 drawn 0 expired 0 left 5"}},
      {"one time, granted before the book",
       "one_time",
       {.start = "2024-07-09"},
       three_months,
       {"2024-07-09..2026-04-01? 5 drawn 0 expired 0 left 5"}},
      {"one time, ending inside the book: lost",
       "one_time",
       {.more = "'end': '2026-02-10'"},
       three_months,
       {"2026-01-01..2026-02-10 5 drawn 0 expired 5 left 0"}},
      {"one time, ending with the book: lost",
       "one_time",
       {.more = "'end': '2026-04-01'"},
       three_months,
       {"2026-01-01..2026-04-01 5 drawn 0 expired 5 left 0"}},
      {"one time, ending after the book: kept",
       "one_time",
       {.more = "'end': '2026-04-02'"},
       three_months,
       {"2026-01-01..2026-04-01? 5 drawn 0 expired 0 left 5"}},
      {"one time, starting after the book: none",
       "one_time",
       {.start = "2026-04-01"},
       three_months,
       {}},
      {"per period, ended before the book: none",
       "per_period",
       {.start = "2025-01-01", .more = "'end': '2026-01-01'"},
       three_months,
       {}},
      {"a whole grant for a part of a month at both ends",
       "per_period",
       {.start = "2026-01-20", .more = "'end': '2026-03-02'"},
       three_months,
       {"2026-01-20..2026-02-01 5 drawn 0 expired 5 left 0",
        "2026-02-01..2026-03-01 5 drawn 0 expired 5 left 0",
        "2026-03-01..2026-03-02 5 drawn 0 expired 5 left 0"}},
      {"quarters, cut by the start and the end of the book",
       "per_period",
       {.start = "2025-01-01", .cycle = "quarterly"},
       "'start': '2026-03-01', 'end': '2026-05-01'",
       {"2026-01-01..2026-04-01 5 drawn 0 expired 5 left 0",
        "2026-04-01..2026-07-01? 5 drawn 0 expired 0 left 5"}},
      {"weeks of the calendar: Mondays",
       "per_period",
       {.start = "2026-01-28", .cycle = "weekly"},
       one_month,
       {"2026-01-28..2026-02-02 5 drawn 0 expired 5 left 0",
        "2026-02-02..2026-02-09 5 drawn 0 expired 5 left 0",
        "2026-02-09..2026-02-16 5 drawn 0 expired 5 left 0",
        "2026-02-16..2026-02-23 5 drawn 0 expired 5 left 0",
        "2026-02-23..2026-03-02? 5 drawn 0 expired 0 left 5"}},
      {"two weeks of the contract",
       "per_period",
       {.start = "2026-01-28", .cycle = "two_weekly", .more = "'cycle_anchor': 'contract'"},
       one_month,
       {"2026-01-28..2026-02-11 5 drawn 0 expired 5 left 0",
        "2026-02-11..2026-02-25 5 drawn 0 expired 5 left 0",
        "2026-02-25..2026-03-11? 5 drawn 0 expired 0 left 5"}},
      {"months of the contract, from the 31st",
       "per_period",
       {.start = "2026-01-31", .more = "'cycle_anchor': 'contract'"},
       three_months,
       {"2026-01-31..2026-02-28 5 drawn 0 expired 5 left 0",
        "2026-02-28..2026-03-31 5 drawn 0 expired 5 left 0",
        "2026-03-31..2026-04-30? 5 drawn 0 expired 0 left 5"}},
  }));
  CAPTURE(row.why);
  CHECK(lots_of(book_with({.cycle = row.cycle}, {}, row.agreement, row.period)) == row.lots);
}

TEST_CASE("draw down: work before the book draws on a lot that the book still sees", "[blocks]") {
  const std::vector<EntryText> entries = {
      {.id = "early", .worked_at = "2025-12-30", .duration = "'hours': '2'"},
      {.id = "a", .duration = "'hours': '4'"}};
  CHECK(movements_of(book_with({}, entries, {.start = "2025-12-01"})) ==
        Movements{"grant 5 -> 5", "draw early -2 -> 3", "draw a -3 beyond 1 -> 0"});
}

TEST_CASE("draw down: work on a lot that the book no longer sees takes nothing", "[blocks]") {
  const std::vector<EntryText> entries = {{.id = "early", .worked_at = "2025-12-30"}, {.id = "a"}};
  const BlockText block{.grant = "1", .cycle = "per_period"};
  const Movements movements = movements_of(book_with(block, entries, {.start = "2025-12-01"}));
  CHECK(movements[0] == "grant 1 -> 1");
  CHECK(movements[1] == "draw a -1 -> 0");
}

TEST_CASE("draw down: an excluded type leaves the block alone", "[blocks]") {
  const AgreementText agreement{.coverage = "'time': true, 'excluded_work_types': ['after_hours']"};
  const std::vector<EntryText> entries = {
      {.id = "night", .type = "after_hours", .agreement = "support"}, {.id = "day"}};
  CHECK(movements_of(book_with({}, entries, agreement)) ==
        Movements{"grant 5 -> 5", "draw day -1 -> 4"});
}

TEST_CASE("draw down: an unlimited block grants what the work needs, a grant of zero nothing",
          "[blocks]") {
  const std::vector<EntryText> entries = {
      {.id = "e1", .duration = "'hours': '42'"},
      {.id = "e2", .worked_at = "2026-02-01", .duration = "'hours': '0.25'"}};
  const std::string unit = GENERATE("hours", "amount", "incidents");
  const std::string used = unit == "hours" ? "42" : unit == "amount" ? "4200" : "1";
  CAPTURE(unit);
  BookText book;
  const std::string text =
      "'block': {'unit': '" + unit +
      "', 'grant': '0', 'unlimited': true, 'cycle': 'per_period', 'overage': 'refuse'}";
  book.agreements = AgreementText{.more = text}.text();
  book.time_entries = list_of(entries);
  const ClientBill billed = bill(read_good(book));
  for (const Lot& lot : billed.blocks.at(0).lots) CHECK(lot.granted == lot.drawn);
  CHECK(billed.blocks[0].lots[0].drawn.to_string() == used);
  for (const Movement& movement : billed.blocks[0].movements) {
    CHECK(movement.beyond.is_zero());
    CHECK(movement.kind != MovementKind::overage);
  }
  CHECK(movements_of(book_with({.unit = unit, .grant = "0"}, {entries[0]})).back() ==
        "overage e1 0 beyond " + used + " -> 0");
}
