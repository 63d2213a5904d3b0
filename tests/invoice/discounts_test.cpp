// Discounts in their order, and the limits of an invoice.
#include "invoice/discounts.h"

#include <catch2/catch.hpp>

#include "support/line_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Lines = std::vector<std::string>;

// "discount -10.00", for January's lines that were made from others, and then the subtotal.
Lines adjusted(const std::string& agreement_more, const std::string& client_more = "") {
  BookText book;
  book.tax_rates = "{'id': 'state', 'name': 'State tax', 'percent': '10'}";
  book.clients = "{'id': 'oak', 'name': 'Oakline'" + client_more + "}";
  book.agreements =
      AgreementText{.more =
                        "'recurring_fee': {'amount': '100', 'tax_rates': ['state']}, "
                        "'additions': [{'id': 'a', 'name': 'A', 'quantity': '1', 'unit_price': "
                        "'50'}, {'id': 'back', 'name': 'B', 'quantity': '1', 'unit_price': "
                        "'-20'}]" +
                        agreement_more}
          .text();
  const ClientBill billed = bill(read_good(book));
  Lines lines;
  for (const Line& line : billed.invoices.at(0).lines) {
    if (!is_adjustment(line.kind)) continue;
    lines.push_back(std::string(to_string(line.kind)) + " " + line.amount.to_string());
    Decimal off;
    for (const LineDiscount& part : line.taken_off) off += part.off.to_decimal();
    if (!line.taken_off.empty()) CHECK(off == -line.amount.to_decimal());
  }
  lines.push_back(billed.invoices.at(0).subtotal.to_string());
  return lines;
}

Lines discounted(const std::string& discounts) {
  return adjusted(", 'discounts': [" + discounts + "]");
}

}  // namespace

TEST_CASE("discounts: each off what those before it left, a line for each set of taxes",
          "[invoice]") {
  struct Row {
    std::string why, discounts;
    Lines lines;
  };
  const Row row = GENERATE(values<Row>({
      {"in percent, credits counted",
       "{'id': 'd', 'name': 'D', 'percent': '10'}",
       {"discount -3.00", "discount -10.00", "117.00"}},
      {"twice",
       "{'id': 'd', 'name': 'D', 'percent': '10'}, {'id': 'e', 'name': 'E', 'percent': "
       "'50'}",
       {"discount -3.00", "discount -10.00", "discount -13.50", "discount -45.00", "58.50"}},
      {"a fixed amount, split 30 to 100",
       "{'id': 'd', 'name': 'D', 'amount': '13'}",
       {"discount -3.00", "discount -10.00", "117.00"}},
      {"the cent left over to the larger remainder",
       "{'id': 'd', 'name': 'D', 'amount': '0.05'}",
       {"discount -0.01", "discount -0.04", "129.95"}},
      {"more than there is",
       "{'id': 'd', 'name': 'D', 'amount': '500'}",
       {"discount -30.00", "discount -100.00", "0.00"}},
      {"nothing left for the second",
       "{'id': 'd', 'name': 'D', 'percent': '100'}, {'id': 'e', "
       "'name': 'E', 'amount': '5'}",
       {"discount -30.00", "discount -100.00", "0.00"}},
      {"only fees",
       "{'id': 'd', 'name': 'D', 'percent': '10', 'on': ['recurring_fee']}",
       {"discount -10.00", "120.00"}},
      {"only one addition",
       "{'id': 'd', 'name': 'D', 'percent': '10', 'additions': ['a']}",
       {"discount -5.00", "125.00"}},
      {"of a credit alone there is nothing to take",
       "{'id': 'd', 'name': 'D', 'percent': '10', "
       "'additions': ['back']}",
       {"130.00"}},
      {"not yet", "{'id': 'd', 'name': 'D', 'percent': '10', 'start': '2026-02-01'}", {"130.00"}},
      {"no longer: the invoice is issued on 31 January",
       "{'id': 'd', 'name': 'D', 'percent': '10', "
       "'end': '2026-01-31'}",
       {"130.00"}},
  }));
  CAPTURE(row.why);
  CHECK(discounted(row.discounts) == row.lines);
}

TEST_CASE("discounts: the client's go off the whole invoice, then its limits", "[invoice]") {
  CHECK(adjusted(", 'discounts': [{'id': 'd', 'name': 'D', 'percent': '10'}]",
                 ", 'discounts': [{'id': 'd', 'name': 'D', 'percent': '10'}]") ==
        Lines{"discount -3.00", "discount -10.00", "invoice_discount -2.70",
              "invoice_discount -9.00", "105.30"});
  CHECK(adjusted("", ", 'maximum_invoice': '65'") ==
        Lines{"invoice_maximum -15.00", "invoice_maximum -50.00", "65.00"});
  CHECK(adjusted("", ", 'minimum_invoice': {'amount': '130.01'}") ==
        Lines{"invoice_minimum 0.01", "130.01"});
  CHECK(adjusted("", ", 'minimum_invoice': {'amount': '130'}, 'maximum_invoice': '130'") ==
        Lines{"130.00"});
}
