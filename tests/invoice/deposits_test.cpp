// Down payments: invoiced once, taken off later invoices until they are used up.
#include "invoice/deposits.h"

#include <catch2/catch.hpp>

#include "support/line_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Lines = std::vector<std::string>;

std::string deposit(const std::string& id, const std::string& on, const std::string& amount) {
  return "{'id': '" + id + "', 'on': '" + on + "', 'amount': '" + amount + "'}";
}

BookText fee_of_300(const std::string& deposits) {
  BookText book;
  book.agreements =
      AgreementText{.coverage = "'time': true, 'expenses': false",
                    .more = "'recurring_fee': {'amount': '300'}, 'deposits': [" + deposits + "]"}
          .text();
  return book;
}

}  // namespace

TEST_CASE("deposits: taken off the agreement's lines from the next month on", "[invoice]") {
  CHECK(lines_of(bill(read_good(fee_of_300(deposit("a", "2026-01-31", "500"))))) ==
        Lines{"2026-01 recurring_fee 1 x 300 = 300.00", "2026-01 deposit 1 x 500 = 500.00",
              "2026-02 recurring_fee 1 x 300 = 300.00",
              "2026-02 deposit_deduction 1 x -300 = -300.00",
              "2026-03 recurring_fee 1 x 300 = 300.00",
              "2026-03 deposit_deduction 1 x -200 = -200.00"});
}

TEST_CASE("deposits: the oldest first, and one from before the period is unused", "[invoice]") {
  BookText book =
      fee_of_300(deposit("new", "2026-01-31", "250") + ", " + deposit("old", "2025-12-01", "400"));
  CHECK(lines_of(bill(read_good(book))) == Lines{"2026-01 recurring_fee 1 x 300 = 300.00",
                                                 "2026-01 deposit 1 x 250 = 250.00",
                                                 "2026-01 deposit_deduction 1 x -300 = -300.00",
                                                 "2026-02 recurring_fee 1 x 300 = 300.00",
                                                 "2026-02 deposit_deduction 1 x -100 = -100.00",
                                                 "2026-02 deposit_deduction 1 x -200 = -200.00",
                                                 "2026-03 recurring_fee 1 x 300 = 300.00",
                                                 "2026-03 deposit_deduction 1 x -50 = -50.00"});
}

TEST_CASE("deposits: a project's is taken off its own lines only", "[invoice]") {
  BookText book = fee_of_300("");
  book.projects =
      "{'id': 'j', 'client': 'oak', 'agreement': 'support', 'name': 'Move', 'price': '1000', "
      "'milestones': [{'id': 'a', 'name': 'A', 'percent': '10', 'due_on': '2026-02-05'}], "
      "'deposits': [" +
      deposit("down", "2026-01-05", "400") + "]}";
  CHECK(lines_of(bill(read_good(book))) ==
        Lines{"2026-01 recurring_fee 1 x 300 = 300.00", "2026-01 deposit 1 x 400 = 400.00",
              "2026-02 recurring_fee 1 x 300 = 300.00", "2026-02 milestone 1 x 100 = 100.00",
              "2026-02 deposit_deduction 1 x -100 = -100.00",
              "2026-03 recurring_fee 1 x 300 = 300.00"});
}

TEST_CASE("deposits: a month that owes nothing uses nothing", "[invoice]") {
  BookText book;
  book.agreements = AgreementText{.more =
                                      "'additions': [{'id': 'c', 'name': 'C', 'quantity': '1', "
                                      "'unit_price': '-5'}], 'deposits': [" +
                                      deposit("a", "2025-12-01", "500") + "]"}
                        .text();
  for (const Invoice& invoice : bill(read_good(book)).invoices) {
    CHECK(invoice.subtotal.to_string() == "-5.00");
  }
}

TEST_CASE("deposits: a discount on every line leaves what is paid ahead alone", "[invoice]") {
  BookText book;
  book.period = "'start': '2026-01-01', 'end': '2026-02-01'";
  book.agreements =
      AgreementText{.more =
                        "'recurring_fee': {'amount': '300'}, 'discounts': [{'id': 'd', 'name': "
                        "'D', 'percent': '10'}], 'deposits': [" +
                        deposit("a", "2026-01-05", "500") + "]"}
          .text();
  CHECK(lines_of(bill(read_good(book))) == Lines{"2026-01 recurring_fee 1 x 300 = 300.00",
                                                 "2026-01 discount 1 x -30 = -30.00",
                                                 "2026-01 deposit 1 x 500 = 500.00"});
}

TEST_CASE("deposits: what is paid ahead is no part of what a commitment asks for", "[invoice]") {
  BookText book;
  book.period = "'start': '2026-01-01', 'end': '2026-02-01'";
  book.agreements =
      AgreementText{.more =
                        "'recurring_fee': {'amount': '300'}, 'commitment': {'name': 'C', "
                        "'cycle': 'monthly', 'minimum': '400'}, 'deposits': [" +
                        deposit("a", "2026-01-05", "500") + "]"}
          .text();
  CHECK(lines_of(bill(read_good(book))) == Lines{"2026-01 recurring_fee 1 x 300 = 300.00",
                                                 "2026-01 true_up 1 x 100 = 100.00",
                                                 "2026-01 deposit 1 x 500 = 500.00"});
}

TEST_CASE("deposits: they are payments, so the limits of an invoice do not look at them",
          "[invoice]") {
  const auto subtotals = [](const std::string& limit) {
    BookText book;
    book.clients = "{'id': 'oak', 'name': 'Oakline', " + limit + "}";
    book.agreements = AgreementText{.more = "'recurring_fee': {'amount': '300'}, 'deposits': [" +
                                            deposit("a", "2026-02-05", "400") + "]"}
                          .text();
    Lines lines;
    for (const Invoice& invoice : bill(read_good(book)).invoices) {
      lines.push_back(invoice.subtotal.to_string());
    }
    return lines;
  };
  // 350; 350 + 400; 350 - 300. At most 200; 200 + 400; what the deposit is taken off is the 200.
  CHECK(subtotals("'minimum_invoice': {'name': 'M', 'amount': '350'}") ==
        Lines{"350.00", "750.00", "50.00"});
  CHECK(subtotals("'maximum_invoice': '200'") == Lines{"200.00", "600.00", "0.00"});
}
