// The price list in a client's own currency: by the day's rate, and only where it is asked for.
#include "rating/price_list_amount.h"

#include <catch2/catch.hpp>

#include "support/answers.h"
#include "support/book_text.h"
#include "support/line_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Lines = std::vector<std::string>;

BookText in_euros(const std::string& rates) {
  BookText book;
  book.period = "'start': '2026-01-01', 'end': '2026-02-01'";
  book.provider = "'currency': 'USD', 'exchange_rates': [" + rates + "]";
  book.clients = "{'id': 'oak', 'name': 'Oakline', 'currency': 'EUR'}";
  return book;
}

const std::string kTwoRates =
    "{'currency': 'EUR', 'from': '2025-06-01', 'rate': '0.9'}, {'currency': 'JPY', 'from': "
    "'2026-01-01', 'rate': '150'}, {'currency': 'EUR', 'from': '2026-01-10', 'rate': '0.95555'}";

}  // namespace

TEST_CASE("price list: converted by the rate of the day of the work", "[rating]") {
  BookText book = in_euros(kTwoRates);
  book.time_entries =
      list_of<EntryText>({{.worked_at = "2026-01-09"},
                          {.id = "e2", .worked_at = "2026-01-10", .entered_at = "2026-01-10"}});
  CHECK(lines_of(bill(read_good(book))) ==
        Lines{"2026-01 time 1 x 90 = 90.00", "2026-01 time 1 x 95.56 = 95.56"});
}

TEST_CASE("price list: its rules are converted, the client's are in its currency", "[rating]") {
  BookText book = in_euros(kTwoRates);
  book.rate_rules = "{'work_type': 'after_hours', 'method': 'adjustment', 'value': '10'}";
  book.clients =
      "{'id': 'oak', 'name': 'Oakline', 'currency': 'EUR', 'rate_rules': [{'work_role': 'senior', "
      "'method': 'custom', 'value': '140'}]}";
  book.time_entries = list_of<EntryText>(
      {{.type = "after_hours"}, {.id = "e2", .role = "senior", .type = "after_hours"}});
  CHECK(lines_of(bill(read_good(book))) ==
        Lines{"2026-01 time 1 x 99 = 99.00", "2026-01 time 1 x 149 = 149.00"});
}

TEST_CASE("price list: without a rate for the day it is refused, unless nothing asks for it",
          "[rating]") {
  const auto problems = [](const BookText& book) {
    Session session;
    return problems_of(session.open(book.text()));
  };
  BookText book = in_euros("{'currency': 'EUR', 'from': '2026-01-06', 'rate': '0.9'}");
  book.time_entries = EntryText{}.text();
  CHECK(problems(book) == Lines{"currency.no_exchange_rate /clients/0"});
  book.time_entries = EntryText{.more = "'hourly_rate': '80'"}.text();
  CHECK(problems(book) == Lines{"good"});
  book.time_entries = EntryText{}.text();
  book.agreements = AgreementText{.coverage = "'time': false",
                                  .more = "'rate_rules': [{'method': 'custom', 'value': '70'}]"}
                        .text();
  book.time_entries = EntryText{.agreement = "support"}.text();
  CHECK(problems(book) == Lines{"good"});
}

TEST_CASE("price list: totals of several currencies are never added up", "[rating]") {
  BookText book = in_euros(kTwoRates);
  book.clients += ", {'id': 'elm', 'name': 'Elm'}";
  book.time_entries = list_of<EntryText>({{}, {.id = "e2", .client = "elm"}});
  Session session;
  open_good(session, book.text());
  const JsonValue overview = read_json(session.ask(R"({"question":"overview"})"));
  CHECK(text_of(overview, "total") == "100.00");
  const JsonValue& other = items_of(overview, "other_currencies").at(0);
  CHECK(text_of(other, "currency") == "EUR");
  CHECK(text_of(other, "total") == "90.00");
}
