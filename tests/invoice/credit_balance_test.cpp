// Credit, from invoice to invoice.
#include "invoice/credit_balance.h"

#include <catch2/catch.hpp>

#include "support/line_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Lines = std::vector<std::string>;

// "2026-01 100.00 - 30.00 = 70.00, 0.00 left", each invoice; then what is left at the end.
Lines settled(const std::string& credits, const std::string& policy, const std::string& additions) {
  BookText book;
  book.policies = "'negative_total': '" + policy + "'";
  book.clients = "{'id': 'oak', 'name': 'Oakline', 'credits': [" + credits + "]}";
  book.agreements = AgreementText{.more = "'additions': [" + additions + "]"}.text();
  const ClientBill billed = bill(read_good(book));
  Lines lines;
  for (const Invoice& invoice : billed.invoices) {
    CHECK(invoice.amount_due == invoice.total - invoice.credit_applied + invoice.credit_added);
    lines.push_back(invoice.month.start.month_to_string() + " " +
                    std::string(to_string(invoice.kind)) + " " + invoice.total.to_string() +
                    " due " + invoice.amount_due.to_string() + ", " +
                    invoice.credit_left.to_string() + " left");
  }
  lines.push_back(billed.credit_left.to_string());
  return lines;
}

std::string addition(const std::string& id, const std::string& price, const std::string& start,
                     const std::string& end) {
  return "{'id': '" + id + "', 'name': 'A', 'quantity': '1', 'unit_price': '" + price +
         "', 'start': '" + start + "', 'end': '" + end + "'}";
}

}  // namespace

TEST_CASE("credit: used from its day on, by the first invoices", "[invoice]") {
  const std::string monthly = addition("a", "100", "2026-01-01", "2026-04-01");
  CHECK(settled("{'id': 'b', 'on': '2026-03-31', 'amount': '5', 'reason': 'R'}, {'id': 'a', 'on': "
                "'2025-01-01', 'amount': '130', 'reason': 'R'}",
                "credit_note", monthly) == Lines{"2026-01 invoice 100.00 due 0.00, 30.00 left",
                                                 "2026-02 invoice 100.00 due 70.00, 0.00 left",
                                                 "2026-03 invoice 100.00 due 95.00, 0.00 left",
                                                 "0.00"});
}

TEST_CASE("credit: a total below zero is a credit note or is kept", "[invoice]") {
  const std::string back = addition("a", "-50", "2026-01-01", "2026-02-01") + ", " +
                           addition("b", "30", "2026-02-01", "2026-04-01");
  CHECK(settled("", "credit_note", back) ==
        Lines{"2026-01 credit_note -50.00 due -50.00, 0.00 left",
              "2026-02 invoice 30.00 due 30.00, 0.00 left",
              "2026-03 invoice 30.00 due 30.00, 0.00 left", "0.00"});
  CHECK(settled("", "credit_balance", back) == Lines{"2026-01 invoice -50.00 due 0.00, 50.00 left",
                                                     "2026-02 invoice 30.00 due 0.00, 20.00 left",
                                                     "2026-03 invoice 30.00 due 10.00, 0.00 left",
                                                     "0.00"});
}

TEST_CASE("credit: what no invoice uses is left at the end", "[invoice]") {
  CHECK(settled("{'id': 'a', 'on': '2026-03-31', 'amount': '7', 'reason': 'R'}, {'id': 'b', 'on': "
                "'2026-04-01', 'amount': '9', 'reason': 'R'}",
                "credit_note", addition("a", "1", "2026-01-01", "2026-02-01")) ==
        Lines{"2026-01 invoice 1.00 due 1.00, 0.00 left", "7.00"});
}
