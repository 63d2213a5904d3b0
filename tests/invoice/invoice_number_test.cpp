// Numbers in a sequence: by month, then client, whatever was edited.
#include "invoice/invoice_number.h"

#include <catch2/catch.hpp>

#include "support/answers.h"
#include "support/book_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

std::string three_clients(const std::string& numbers) {
  BookText book;
  book.period = "'start': '2026-12-01', 'end': '2027-02-01'";
  book.provider = "'currency': 'USD', 'invoice_prefix': 'F', 'invoice_numbers': {" + numbers + "}";
  book.clients =
      "{'id': 'oak', 'name': 'Oak'}, {'id': 'elm', 'name': 'Elm'}, {'id': 'ash', 'name': 'Ash'}";
  const std::string fee = "'recurring_fee': {'amount': '1'}";
  book.agreements = list_of<AgreementText>(
      {{.id = "ash", .client = "ash", .more = fee},
       {.id = "oak", .more = fee},
       {.id = "apart", .start = "2027-01-01", .more = fee + ", 'separate_invoice': true"}});
  return book.text();
}

std::vector<std::string> numbers_of(const Session& session) {
  std::vector<std::string> numbers;
  for (const JsonValue& invoice : items_of(read_json(session.ask(kAskResult)), "invoices")) {
    numbers.push_back(text_of(invoice, "number"));
  }
  return numbers;
}

}  // namespace

TEST_CASE("invoice number: counted by month, then client, then group", "[invoice]") {
  using Numbers = std::vector<std::string>;
  struct Row {
    std::string why, numbers;
    Numbers expected;
  };
  const Row row = GENERATE(values<Row>({
      {"on and on", "'sequence': 'continuous'", {"F-0001", "F-0002", "F-0003", "F-0004", "F-0005"}},
      {"each year begins with 1, the book's first where it says",
       "'sequence': 'yearly', 'start': 98, 'digits': 2",
       {"F-2026-98", "F-2026-99", "F-2027-01", "F-2027-02", "F-2027-03"}},
      {"more digits than asked for",
       "'sequence': 'continuous', 'start': 9, 'digits': 1, 'format': '{month}/{yy}_{number}'",
       {"12/26_9", "12/26_10", "01/27_11", "01/27_12", "01/27_13"}},
  }));
  CAPTURE(row.why);
  Session session;
  open_good(session, three_clients(row.numbers));
  CHECK(numbers_of(session) == row.expected);
}

TEST_CASE("invoice number: an edit that makes an invoice moves those after it, and says so",
          "[invoice]") {
  Session session;
  open_good(session, three_clients("'sequence': 'continuous'"));
  const std::string elm =
      AgreementText{.id = "elm", .client = "elm", .more = "'recurring_fee': {'amount': '1'}"}
          .text();
  const std::string answer = session.edit(
      in_json("{'operations': [{'operation': 'set', 'kind': 'agreement', 'value': " + elm + "}]}"));
  CHECK(answer == R"({"ok":true,"touched":["oak","elm","ash"]})");
  CHECK(numbers_of(session) == std::vector<std::string>{"F-0001", "F-0002", "F-0003", "F-0004",
                                                        "F-0005", "F-0006", "F-0007"});
}
