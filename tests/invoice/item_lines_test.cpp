// Expenses and products on invoices: billed, covered, beyond a block.
#include "invoice/item_lines.h"

#include <catch2/catch.hpp>

#include "support/line_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Lines = std::vector<std::string>;

const std::string kTravel =
    "{'id': 'travel', 'client': 'oak', 'on': '2026-01-08', 'name': 'Travel', 'category': "
    "'Travel', 'cost': '150'";
const std::string kSwitch =
    "{'id': 'switch', 'client': 'oak', 'on': '2026-01-07', 'name': 'Switch', 'quantity': '2', "
    "'unit_price': '200'}";

std::string money_block(const std::string& more) {
  return "'block': {'unit': 'amount', 'grant': '500', 'cycle': 'per_period', " + more + "}";
}

BookText book_of(const std::string& coverage, const std::string& more) {
  BookText book;
  book.period = "'start': '2026-01-01', 'end': '2026-02-01'";
  book.agreements = AgreementText{.coverage = coverage, .more = more}.text();
  book.expenses = kTravel + "}";
  book.products = kSwitch;
  return book;
}

}  // namespace

TEST_CASE("item lines: billed at the cost, with the mark-up, or at the price", "[invoice]") {
  BookText book;
  const std::string mark_up = ", 'mark_up': {'method': ";
  book.expenses =
      kTravel + "}, " +
      "{'id': 'b', 'client': 'oak', 'on': '2026-01-09', 'name': 'B', 'cost': '84'" + mark_up +
      "'percent', 'value': '15'}}, " +
      "{'id': 'c', 'client': 'oak', 'on': '2026-02-01', 'name': 'C', 'cost': '-10.005'}";
  book.products = kSwitch +
                  ", {'id': 'd', 'client': 'oak', 'on': '2026-01-10', 'name': 'D', 'quantity': "
                  "'3', 'unit_cost': '10'" +
                  mark_up + "'fixed', 'value': '2.5'}}, " +
                  "{'id': 'e', 'client': 'oak', 'on': '2026-01-11', 'name': 'E', 'quantity': "
                  "'-1', 'unit_cost': '10'" +
                  mark_up + "'set_price', 'value': '99'}}";
  CHECK(lines_of(bill(read_good(book))) ==
        Lines{"2026-01 expense 1 x 150 = 150.00", "2026-01 expense 1 x 96.6 = 96.60",
              "2026-01 product 2 x 200 = 400.00", "2026-01 product 3 x 12.5 = 37.50",
              "2026-01 product -1 x 99 = -99.00", "2026-02 expense 1 x -10.005 = -10.01"});
}

TEST_CASE("item lines: no charge prints at zero, do not bill is told as unbilled", "[invoice]") {
  BookText book;
  book.expenses = kTravel + ", 'billing': 'no_charge'}, " +
                  "{'id': 'b', 'client': 'oak', 'on': '2026-01-09', 'name': 'B', 'cost': '84', "
                  "'billing': 'do_not_bill'}, {'id': 'c', 'client': 'oak', 'on': '2026-04-01', "
                  "'name': 'C', 'cost': '84'}";
  const ClientBill billed = bill(read_good(book));
  CHECK(lines_of(billed) == Lines{"2026-01 no_charge_item 1 x 150 = 0.00 worth 150.00"});
  REQUIRE(billed.unbilled.size() == 2);
  CHECK(billed.unbilled[0].kind == UsageKind::expense);
  CHECK(billed.unbilled[0].reason == UnbilledReason::do_not_bill);
  CHECK(billed.unbilled[1].reason == UnbilledReason::outside_period);
}

TEST_CASE("item lines: what an agreement without a block covers is included", "[invoice]") {
  struct Row {
    std::string why, coverage;
    Lines lines;
  };
  const std::string billed_travel = "2026-01 expense 1 x 150 = 150.00";
  const std::string billed_switch = "2026-01 product 2 x 200 = 400.00";
  const std::string covered_travel = "2026-01 covered_item 1 x 150 = 0.00 worth 150.00";
  const std::string covered_switch = "2026-01 covered_item 2 x 200 = 0.00 worth 400.00";
  const Row row = GENERATE_COPY(values<Row>({
      {"time only", "'time': true", {billed_travel, billed_switch}},
      {"expenses", "'time': true, 'expenses': true", {covered_travel, billed_switch}},
      {"products", "'time': true, 'products': true", {covered_switch, billed_travel}},
      {"but for travel",
       "'time': false, 'expenses': true, 'products': true, 'excluded_categories': ['Travel']",
       {covered_switch, billed_travel}},
  }));
  CAPTURE(row.why);
  CHECK(lines_of(bill(read_good(book_of(row.coverage, "'minimum_minutes': 15")))) == row.lines);
}

TEST_CASE("item lines: a block of money is drawn in the order saved, and the rest is its overage",
          "[invoice]") {
  struct Row {
    std::string why, overage;
    Lines rest;
  };
  const Row row = GENERATE(values<Row>({
      {"billed at its own price",
       "'overage': 'bill_overage_rate', 'overage_discount_percent': '9'",
       {"2026-01 expense 1 x 50 = 50.00 part"}},
      {"refused", "'overage': 'refuse'", {"2026-01 refused_item 1 x 50 = 0.00 worth 50.00 part"}},
      {"owed", "'overage': 'carry'", {"2026-01 carried_item 1 x 50 = 0.00 worth 50.00 part"}},
      {"to the next, which is time and materials",
       "'overage': 'next_agreement'",
       {"2026-01 expense 1 x 50 = 50.00 part"}},
  }));
  CAPTURE(row.why);
  const std::string coverage = "'time': true, 'expenses': true, 'products': true";
  Lines lines = lines_of(bill(read_good(book_of(coverage, money_block(row.overage)))));
  std::sort(lines.begin(), lines.end());
  Lines expected = row.rest;
  expected.push_back("2026-01 covered_item 1 x 100 = 0.00 worth 100.00 part");
  expected.push_back("2026-01 covered_item 2 x 200 = 0.00 worth 400.00");
  std::sort(expected.begin(), expected.end());
  CHECK(lines == expected);
}

TEST_CASE("item lines: work and items share a block in saved order", "[invoice]") {
  BookText book = book_of("'time': true, 'expenses': true, 'products': true",
                          money_block("'overage': 'bill_own_rate'"));
  // Saved before the switch, so the switch finds 300 of the 500; the travel nothing.
  book.time_entries = EntryText{.worked_at = "2026-01-06", .duration = "'hours': '2'"}.text();
  CHECK(lines_of(bill(read_good(book))) ==
        Lines{"2026-01 expense 1 x 150 = 150.00", "2026-01 product 1 x 100 = 100.00 part",
              "2026-01 covered_item 1 x 300 = 0.00 worth 300.00 part",
              "2026-01 covered_time 2 x 100 = 0.00 worth 200.00"});
}

TEST_CASE("item lines: nothing is put back into a block", "[invoice]") {
  BookText book = book_of("'time': true, 'expenses': true, 'products': true",
                          money_block("'overage': 'bill_own_rate'"));
  book.expenses =
      "{'id': 'refund', 'client': 'oak', 'on': '2026-01-05', 'name': 'R', 'cost': '-9'}";
  book.products = {};
  CHECK(lines_of(bill(read_good(book))) == Lines{"2026-01 expense 1 x -9 = -9.00"});
}
