// Tax in prices: what of each line is revenue.
#include "invoice/included_tax.h"

#include <catch2/catch.hpp>

#include "support/line_text.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("included tax: the lines' parts add up to the invoice's tax", "[invoice]") {
  BookText book;
  book.clients = "{'id': 'oak', 'name': 'Oakline'}";
  book.period = "'start': '2026-01-01', 'end': '2026-02-01'";
  book.tax_rates =
      "{'id': 'vat', 'name': 'VAT', 'percent': '20', 'included': true}, "
      "{'id': 'levy', 'name': 'Levy', 'percent': '1'}";
  std::string additions;
  for (const char* price : {"0.10", "0.10", "0.10", "0.10"}) {
    const std::string id = std::to_string(additions.size());
    additions += (additions.empty() ? "" : ", ") + ("{'id': 'a" + id) +
                 "', 'name': 'Seat', 'quantity': '1', 'unit_price': '" + price +
                 "', 'tax_rates': ['vat', 'levy']}";
  }
  book.agreements =
      AgreementText{.more = "'recurring_fee': {'amount': '5'}, 'additions': [" + additions + "]"}
          .text();
  const ClientBill billed = bill(read_good(book));
  const Invoice& invoice = billed.invoices.at(0);
  REQUIRE(invoice.lines.size() == 5);
  // 0.40 / 6 is 0.0667, rounded 0.07: after each line 0.0175, 0.035, 0.0525, 0.07 of it.
  std::vector<std::string> parts;
  for (const Line& line : invoice.lines) parts.push_back(line.included_tax.to_string());
  CHECK(parts == std::vector<std::string>{"0.00", "0.02", "0.02", "0.01", "0.02"});
  CHECK(revenue_of(invoice.lines[1]).to_string() == "0.08");
}

TEST_CASE("included tax: amounts that cancel leave the rounded rest on the last line",
          "[invoice]") {
  Terms terms;
  terms.provider.currency = *find_currency("USD");
  const auto money = [&](std::int64_t cents) {
    return Money::from_minor_units(cents, terms.provider.currency);
  };
  std::vector<Line> lines(2);
  lines[0].amount = money(10);
  lines[1].amount = money(-10);
  for (Line& line : lines) line.tax_rates = {0};
  const std::vector<InvoiceTax> taxes = {{0, money(0), money(1), true}};
  split_included_taxes(terms, lines, taxes);
  CHECK(lines[0].included_tax == money(0));
  CHECK(lines[1].included_tax == money(1));
}

TEST_CASE("included tax: a line of nothing has none, even as the last", "[invoice]") {
  Terms terms;
  terms.provider.currency = *find_currency("USD");
  const auto money = [&](std::int64_t cents) {
    return Money::from_minor_units(cents, terms.provider.currency);
  };
  std::vector<Line> lines(2);
  lines[0].amount = money(10);
  lines[1].amount = money(0);
  for (Line& line : lines) line.tax_rates = {0};
  const std::vector<InvoiceTax> taxes = {{0, money(8), money(2), true}};
  split_included_taxes(terms, lines, taxes);
  CHECK(lines[0].included_tax == money(2));
  CHECK(lines[1].included_tax == money(0));
}
