// One client from usage to invoices: months, order of lines, what is on no invoice.
#include "invoice/bill_client.h"

#include <catch2/catch.hpp>

#include "money/error.h"
#include "support/line_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Lines = std::vector<std::string>;

std::vector<std::string> unbilled_of(const Book& book) {
  std::vector<std::string> lines;
  for (const Unbilled& unbilled : bill(book).unbilled) {
    lines.push_back(book.time_entries[unbilled.entry].id + " " +
                    std::string(to_string(unbilled.reason)));
  }
  return lines;
}

}  // namespace

TEST_CASE("bill client: saved order is by entered_at, then by id", "[invoice]") {
  BookText book;
  book.clients = "{'id': 'oak', 'name': 'Oakline'}, {'id': 'elm', 'name': 'Elm'}";
  book.time_entries = list_of<EntryText>({{.id = "d", .entered_at = "2026-01-08T10:00"},
                                          {.id = "b", .entered_at = "2026-01-07T10:00"},
                                          {.id = "x", .client = "elm"},
                                          {.id = "a", .entered_at = "2026-01-08T10:00"},
                                          {.id = "c", .entered_at = "2026-01-07T09:59"}});
  const Book read = read_good(book);
  const auto by_client = entries_by_client(read.terms, read.time_entries);
  REQUIRE(by_client.size() == 2);
  std::string order;
  for (const Index entry : by_client[0]) order += read.time_entries[entry].id;
  CHECK(order == "cbad");
  CHECK(by_client[1] == std::vector<Index>{2});
}

TEST_CASE("bill client: an invoice is issued on its month's last day", "[invoice]") {
  struct Row {
    std::string why, provider_terms, client_terms, due;
  };
  const Row row = GENERATE(values<Row>({
      {"thirty days by default", "", "", "2026-03-30"},
      {"the provider's", ", 'terms_days': 14", "", "2026-03-14"},
      {"the client's go first", ", 'terms_days': 14", ", 'terms_days': 45", "2026-04-14"},
      {"at once", ", 'terms_days': 14", ", 'terms_days': 0", "2026-02-28"},
  }));
  CAPTURE(row.why);
  BookText book;
  book.provider += row.provider_terms;
  book.clients = "{'id': 'oak', 'name': 'Oakline'" + row.client_terms + "}";
  book.time_entries = EntryText{.worked_at = "2026-02-03"}.text();
  const ClientBill billed = bill(read_good(book));
  REQUIRE(billed.invoices.size() == 1);
  const Invoice& february = billed.invoices[0];
  CHECK(february.month.start.to_string() == "2026-02-01");
  CHECK(february.month.end.to_string() == "2026-03-01");
  CHECK(february.issued.to_string() == "2026-02-28");
  CHECK(february.due.to_string() == row.due);
}

TEST_CASE("bill client: lines by agreement in the book's order, then by kind", "[invoice]") {
  BookText book;
  book.period = "'start': '2026-01-01', 'end': '2026-02-01'";
  const std::string more =
      "'additions': [{'id': 'b', 'name': 'B', 'quantity': '1', 'unit_price': '2'}, "
      "{'id': 'a', 'name': 'A', 'quantity': '1', 'unit_price': '1'}], "
      "'recurring_fee': {'amount': '10'}, 'block': {'unit': 'hours', 'grant': '1', "
      "'cycle': 'one_time', 'sold_price': '50', 'overage': 'bill_own_rate'}";
  book.agreements =
      list_of<AgreementText>({{.id = "second", .more = more},
                              {.id = "first", .more = "'recurring_fee': {'amount': '20'}"}});
  book.time_entries =
      list_of<EntryText>({{.id = "none", .agreement = "first", .billing = "no_charge"},
                          {.id = "outside", .worked_at = "2026-01-09", .agreement = ""},
                          {.id = "block", .duration = "'hours': '2'", .agreement = "second"}});
  // The entry without an agreement is taken by the first that covers it.
  CHECK(lines_of(bill(read_good(book))) ==
        Lines{"2026-01 recurring_fee 1 x 10 = 10.00", "2026-01 addition 1 x 2 = 2.00",
              "2026-01 addition 1 x 1 = 1.00", "2026-01 block_sale 1 x 50 = 50.00",
              "2026-01 covered_time 1 x 100 = 0.00 worth 100.00",
              "2026-01 block_overage 2 x 100 = 200.00", "2026-01 recurring_fee 1 x 20 = 20.00",
              "2026-01 no_charge_time 1 x 100 = 0.00 worth 100.00"});
}

TEST_CASE("bill client: work outside every agreement comes last", "[invoice]") {
  BookText book;
  book.agreements =
      AgreementText{.coverage = "'time': false", .more = "'recurring_fee': {'amount': '10'}"}
          .text();
  book.time_entries = EntryText{}.text();
  const ClientBill billed = bill(read_good(book));
  CHECK(billed.invoices[0].lines.front().agreement == 0);
  CHECK(billed.invoices[0].lines.back().agreement == kNowhere);
  CHECK(billed.invoices[0].subtotal.to_string() == "110.00");
  CHECK(billed.invoices[1].subtotal.to_string() == "10.00");
}

TEST_CASE("bill client: every entry is on an invoice or listed with the reason", "[invoice]") {
  BookText book;
  book.time_entries = list_of<EntryText>(
      {{.id = "before", .worked_at = "2025-12-31T23:59"},
       {.id = "first", .worked_at = "2026-01-01T00:00"},
       {.id = "last", .worked_at = "2026-03-31T23:59"},
       {.id = "after", .worked_at = "2026-04-01T00:00"},
       {.id = "not", .worked_at = "2026-02-01", .billing = "do_not_bill"},
       {.id = "neither", .worked_at = "2025-12-31", .billing = "do_not_bill"},
       {.id = "saved_later", .worked_at = "2026-03-31", .entered_at = "2026-05-05"}});
  const Book read = read_good(book);
  CHECK(unbilled_of(read) == Lines{"before outside_period", "neither do_not_bill",
                                   "not do_not_bill", "after outside_period"});
  CHECK(lines_of(bill(read)) ==
        Lines{"2026-01 time 1 x 100 = 100.00", "2026-03 time 2 x 100 = 200.00"});
}

TEST_CASE("bill client: an entry saved on an agreement that does not cover it has its rates",
          "[invoice]") {
  BookText book;
  book.agreements =
      AgreementText{
          .coverage = "'time': true, 'excluded_work_types': ['after_hours']",
          .more = "'rate_rules': [{'method': 'custom', 'value': '80'}], 'minimum_minutes': 120"}
          .text();
  book.time_entries =
      list_of<EntryText>({{.id = "its", .type = "after_hours", .agreement = "support"},
                          {.id = "nobodys", .worked_at = "2026-02-02", .type = "after_hours"}});
  CHECK(lines_of(bill(read_good(book))) ==
        Lines{"2026-01 time 2 x 80 = 160.00", "2026-02 time 1 x 100 = 100.00"});
}

TEST_CASE("bill client: typed-in rates go before every rule", "[invoice]") {
  BookText book;
  book.rate_rules = "{'method': 'custom', 'value': '80', 'overage_rate': '90'}";
  book.agreements =
      AgreementText{.more =
                        "'block': {'unit': 'hours', 'grant': '0', 'cycle': 'one_time', "
                        "'overage': 'bill_overage_rate'}"}
          .text();
  book.time_entries =
      list_of<EntryText>({{.id = "a"},
                          {.id = "b", .worked_at = "2026-02-02", .more = "'hourly_rate': '70'"},
                          {.id = "c",
                           .worked_at = "2026-03-02",
                           .more = "'hourly_rate': '70', 'overage_rate': '75.125'"}});
  CHECK(lines_of(bill(read_good(book))) == Lines{"2026-01 block_overage 1 x 90 = 90.00",
                                                 "2026-02 block_overage 1 x 90 = 90.00",
                                                 "2026-03 block_overage 1 x 75.125 = 75.13"});
}

TEST_CASE("bill client: what grows too large is refused, never wrapped", "[invoice]") {
  struct Row {
    std::string why, more, entry, code;
  };
  const std::string nines = "999999999999";
  const std::string most = nines + "." + nines;
  const Row row = GENERATE_COPY(values<Row>({
      {"quantity x price of 24 digits",
       "'additions': [{'id': 'a', 'name': 'A', 'quantity': '" + nines + "', 'unit_price': '" +
           nines + "'}]",
       "'hours': '1'", "money.overflow"},
      {"48 digits",
       "'additions': [{'id': 'a', 'name': 'A', 'quantity': '" + most + "', 'unit_price': '" + most +
           "'}]",
       "'hours': '1'", "decimal.overflow"},
      {"a credit, too",
       "'additions': [{'id': 'a', 'name': 'A', 'quantity': '" + nines + "', 'unit_price': '-" +
           nines + "'}]",
       "'hours': '1'", "money.overflow"},
      {"a rate of 24 digits",
       "'rate_rules': [{'method': 'custom', 'value': '" + nines +
           "'}, {'work_type': 'standard', 'method': 'multiplier', 'value': '" + nines + "'}]",
       "'hours': '1'", "money.overflow"},
      {"hours x rate of 42 digits",
       "'rate_rules': [{'method': 'custom', 'value': '" + most +
           "'}, {'work_type': 'standard', 'method': 'multiplier', 'value': '1.000000000001'}]",
       "'hours': '999.123456789012'", "decimal.overflow"},
  }));
  CAPTURE(row.why);
  BookText book;
  book.agreements = AgreementText{.coverage = "'time': false", .more = row.more}.text();
  book.time_entries = EntryText{.duration = row.entry, .agreement = "support"}.text();
  const Book read = read_good(book);
  try {
    bill(read);
    FAIL("it was billed");
  } catch (const BillingError& error) {
    CHECK(error.code() == row.code);
  }
}

TEST_CASE("bill client: the largest single numbers are billed exactly", "[invoice]") {
  BookText book;
  book.period = "'start': '2026-01-01', 'end': '2026-02-01'";
  book.agreements =
      AgreementText{.more =
                        "'recurring_fee': {'amount': '999999999999.999999999999'}, 'additions': "
                        "[{'id': 'a', 'name': 'A', 'quantity': '0.000000000001', "
                        "'unit_price': '999999999999.999999999999'}]"}
          .text();
  CHECK(lines_of(bill(read_good(book))) ==
        Lines{"2026-01 recurring_fee 1 x 999999999999.999999999999 = 1000000000000.00",
              "2026-01 addition 0.000000000001 x 999999999999.999999999999 = 1.00"});
}
