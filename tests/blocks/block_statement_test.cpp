// A block month by month: opening + granted - drawn - expired = left.
#include "blocks/block_statement.h"

#include <catch2/catch.hpp>

#include "support/book_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

BlockStatement statement_of(const Book& book, const ClientBill& billed, Period month) {
  return state_block(book.terms, billed.blocks[0], month, book.time_entries, billed.rated);
}

// "opening + granted - drawn - expired = left", a month each.
std::vector<std::string> statements_of(const Book& book) {
  const ClientBill billed = bill(book);
  std::vector<std::string> lines;
  for (const Period& month : billed_months(book.terms)) {
    const BlockStatement statement = statement_of(book, billed, month);
    CHECK(statement.opening + statement.granted + statement.adjusted - statement.drawn -
              statement.expired ==
          statement.left);
    lines.push_back(statement.opening.to_string() + " + " + statement.granted.to_string() + " - " +
                    statement.drawn.to_string() + " - " + statement.expired.to_string() + " = " +
                    statement.left.to_string());
  }
  return lines;
}

// "standard 100: 2 h, 200", a draw each; "? h" where money split an entry.
std::vector<std::string> draws_of(const Book& book, std::size_t month) {
  const ClientBill billed = bill(book);
  std::vector<std::string> lines;
  for (const StatementDraw& draw :
       statement_of(book, billed, billed_months(book.terms)[month]).draws) {
    lines.push_back(book.terms.work_types[draw.work_type].id + " " + draw.rate.to_string() + ": " +
                    (draw.hours ? draw.hours->to_string() : "?") + " h, " + draw.drawn.to_string());
  }
  return lines;
}

std::string block(const std::string& unit, const std::string& grant, const std::string& cycle,
                  const std::string& overage) {
  return "'block': {'unit': '" + unit + "', 'grant': '" + grant + "', 'cycle': '" + cycle +
         "', 'overage': '" + overage + "'}";
}

Book book_with(const AgreementText& agreement, const std::vector<EntryText>& entries) {
  BookText book;
  book.agreements = agreement.text();
  book.time_entries = list_of(entries);
  return read_good(book);
}

}  // namespace

TEST_CASE("block statement: every month opens with what the one before left", "[blocks]") {
  struct Row {
    std::string why;
    AgreementText agreement;
    std::vector<EntryText> entries;
    std::vector<std::string> statements;
  };
  const Row row = GENERATE(values<Row>({
      {"one time: what is left goes on",
       {.more = block("hours", "10", "one_time", "refuse")},
       {{.id = "a", .duration = "'hours': '3'"}, {.id = "b", .worked_at = "2026-03-15"}},
       {"0 + 10 - 3 - 0 = 7", "7 + 0 - 0 - 0 = 7", "7 + 0 - 1 - 0 = 6"}},
      {"per period: what is left is lost in the month",
       {.more = block("hours", "10", "per_period", "refuse")},
       {{.id = "a", .duration = "'hours': '3'"}},
       {"0 + 10 - 3 - 7 = 0", "0 + 10 - 0 - 10 = 0", "0 + 10 - 0 - 10 = 0"}},
      {"carry: owed hours open the next month below zero",
       {.more = block("hours", "10", "per_period", "carry")},
       {{.id = "a", .duration = "'hours': '25'"}},
       {"0 + 10 - 25 - 0 = -15", "-15 + 10 - 0 - 0 = -5", "-5 + 10 - 0 - 5 = 0"}},
      {"granted and drawn before the book",
       {.start = "2025-06-01", .more = block("hours", "10", "one_time", "refuse")},
       {{.id = "a", .worked_at = "2025-12-31", .duration = "'hours': '4'"},
        {.id = "b", .worked_at = "2026-01-01"}},
       {"6 + 0 - 1 - 0 = 5", "5 + 0 - 0 - 0 = 5", "5 + 0 - 0 - 0 = 5"}},
      {"by the day worked, though saved a month later",
       {.more = block("hours", "10", "one_time", "refuse")},
       {{.id = "a", .worked_at = "2026-01-31", .entered_at = "2026-03-01"}},
       {"0 + 10 - 1 - 0 = 9", "9 + 0 - 0 - 0 = 9", "9 + 0 - 0 - 0 = 9"}},
      {"beyond the end nothing is drawn",
       {.more = block("hours", "2", "one_time", "bill_own_rate")},
       {{.id = "a", .duration = "'hours': '3'"}, {.id = "b"}},
       {"0 + 2 - 2 - 0 = 0", "0 + 0 - 0 - 0 = 0", "0 + 0 - 0 - 0 = 0"}},
      {"lost on the agreement's last day",
       {.more = "'end': '2026-02-01', " + block("amount", "99.99", "one_time", "refuse")},
       {},
       {"0 + 99.99 - 0 - 99.99 = 0", "0 + 0 - 0 - 0 = 0", "0 + 0 - 0 - 0 = 0"}},
      {"lost on the first of the next month belongs to that month",
       {.more = "'end': '2026-02-02', " + block("amount", "99.99", "one_time", "refuse")},
       {},
       {"0 + 99.99 - 0 - 0 = 99.99", "99.99 + 0 - 0 - 99.99 = 0", "0 + 0 - 0 - 0 = 0"}},
      {"weeks: several grants a month",
       {.cycle = "weekly", .more = block("hours", "1", "per_period", "refuse")},
       {},
       // Mondays: the first lot starts on Thursday the first, the last runs into the next month.
       {"0 + 5 - 0 - 4 = 1", "1 + 4 - 0 - 4 = 1", "1 + 5 - 0 - 5 = 1"}},
  }));
  CAPTURE(row.why);
  CHECK(statements_of(book_with(row.agreement, row.entries)) == row.statements);
}

TEST_CASE("block statement: adjustments are a figure of their own", "[blocks]") {
  const auto adjust = [](const std::string& on, const std::string& quantity) {
    return "{'id': '" + on + "', 'on': '" + on + "', 'quantity': '" + quantity +
           "', 'reason': 'R'}";
  };
  const Book book = book_with(
      {.more = "'block': {'unit': 'hours', 'grant': '10', 'cycle': 'one_time', 'overage': "
               "'refuse', 'adjustments': [" +
               adjust("2026-01-10", "3") + ", " + adjust("2026-01-11", "-1") + ", " +
               adjust("2026-02-10", "-5") + ", " + adjust("2026-03-10", "-9") + "]}"},
      {});
  // In March there are 7 to take back; 2 more are owed.
  CHECK(statements_of(book) == std::vector<std::string>{"0 + 10 - 0 - 0 = 12", "12 + 0 - 0 - 0 = 7",
                                                        "7 + 0 - 0 - 0 = -2"});
  const ClientBill billed = bill(book);
  const std::vector<Period> months = billed_months(book.terms);
  std::vector<std::string> adjusted;
  for (const Period& month : months) {
    adjusted.push_back(statement_of(book, billed, month).adjusted.to_string());
  }
  CHECK(adjusted == std::vector<std::string>{"2", "-5", "-9"});
}

TEST_CASE("block statement: draws are added up by work type and rate", "[blocks]") {
  const std::vector<EntryText> entries = {
      {.id = "a", .type = "after_hours"},         {.id = "b"},
      {.id = "c", .duration = "'hours': '0.5'"},  {.id = "d", .role = "senior"},
      {.id = "e", .more = "'hourly_rate': '90'"}, {.id = "f", .worked_at = "2026-02-01"}};
  const Book hours =
      book_with({.more = block("hours", "10", "one_time", "bill_own_rate")}, entries);
  CHECK(draws_of(hours, 0) ==
        std::vector<std::string>{"standard 90: 1 h, 1", "standard 100: 1.5 h, 1.5",
                                 "standard 150: 1 h, 1", "after_hours 100: 1 h, 1"});
  CHECK(draws_of(hours, 1) == std::vector<std::string>{"standard 100: 1 h, 1"});
  CHECK(draws_of(hours, 2).empty());

  const Book amount =
      book_with({.more = block("amount", "1000", "one_time", "bill_own_rate")}, entries);
  CHECK(draws_of(amount, 0) ==
        std::vector<std::string>{"standard 90: 1 h, 90", "standard 100: 1.5 h, 150",
                                 "standard 150: 1 h, 150", "after_hours 100: 1 h, 100"});
}

TEST_CASE("block statement: an entry split by money leaves the hours unsaid", "[blocks]") {
  const std::vector<EntryText> entries = {
      {.id = "a"}, {.id = "b", .duration = "'hours': '2'"}, {.id = "c", .type = "after_hours"}};
  const Book split =
      book_with({.more = block("amount", "250", "one_time", "bill_own_rate")}, entries);
  CHECK(draws_of(split, 0) == std::vector<std::string>{"standard 100: ? h, 250"});
  // Owing the rest is all of it, in two movements; each of them is a part.
  const Book carried = book_with({.more = block("amount", "250", "per_period", "carry")}, entries);
  CHECK(draws_of(carried, 0) ==
        std::vector<std::string>{"standard 100: ? h, 300", "after_hours 100: 1 h, 100"});
  const Book hours = book_with({.more = block("hours", "2", "per_period", "carry")}, entries);
  CHECK(draws_of(hours, 0) ==
        std::vector<std::string>{"standard 100: 3 h, 3", "after_hours 100: 1 h, 1"});
}
