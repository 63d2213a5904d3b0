// Tax on an invoice: per rate on the sum, or line by line.
#include "invoice/tax.h"

#include <catch2/catch.hpp>

#include "money/rounding.h"
#include "support/line_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

struct Seat {
  std::string unit_price;
  std::string tax_rates;  // Such as "'state', 'local'".
};

// "state on 3.60 = 0.23", a row each, then the invoice's total.
std::vector<std::string> taxes_on(const std::vector<Seat>& seats, const std::string& provider,
                                  const std::string& more_rates = "",
                                  const std::string& client_more = "") {
  BookText book;
  book.clients = "{'id': 'oak', 'name': 'Oakline'" + client_more + "}";
  book.provider = provider;
  book.period = "'start': '2026-01-01', 'end': '2026-02-01'";
  book.tax_rates = std::string(
                       "{'id': 'state', 'name': 'State tax', 'percent': '6.25'},"
                       "{'id': 'local', 'name': 'Local tax', 'percent': '1'},"
                       "{'id': 'none', 'name': 'Zero rated', 'percent': '0'}") +
                   more_rates;
  std::string additions;
  for (const Seat& seat : seats) {
    additions += (additions.empty() ? "" : ", ") +
                 ("{'id': 'a" + std::to_string(additions.size())) +
                 "', 'name': 'Seat', 'quantity': '1', 'unit_price': '" + seat.unit_price +
                 "', 'tax_rates': [" + seat.tax_rates + "]}";
  }
  book.agreements = AgreementText{.more = "'additions': [" + additions + "]"}.text();
  const Book read = read_good(book);
  const ClientBill billed = bill(read);
  std::vector<std::string> rows;
  for (const InvoiceTax& tax : billed.invoices[0].taxes) {
    rows.push_back(read.terms.tax_rates[tax.tax_rate].id + " on " + tax.taxable.to_string() +
                   " = " + tax.amount.to_string());
  }
  rows.push_back("total " + billed.invoices[0].total.to_string());
  return rows;
}

std::string provider(const std::string& currency, const std::string& tax_rounding,
                     const std::string& rounding = "half_away_from_zero") {
  return "'currency': '" + currency + "', 'tax_rounding': '" + tax_rounding + "', 'rounding': '" +
         rounding + "'";
}

}  // namespace

TEST_CASE("tax: once per rate on the sum, or on every line", "[invoice]") {
  struct Row {
    std::string why;
    std::vector<Seat> seats;
    std::string provider;
    std::vector<std::string> rows;
  };
  const std::vector<Seat> three(3, {"1.20", "'state'"});
  const Row row = GENERATE_COPY(values<Row>({
      {"no tax, no row", {{"100", ""}}, provider("USD", "per_rate"), {"total 100.00"}},
      {"3 x 1.20 at 6.25 %: 0.225, once",
       three,
       provider("USD", "per_rate"),
       {"state on 3.60 = 0.23", "total 3.83"}},
      {"3 x 0.075, each 0.08",
       three,
       provider("USD", "per_line"),
       {"state on 3.60 = 0.24", "total 3.84"}},
      {"half even: 0.225 is 0.22",
       three,
       provider("USD", "per_rate", "half_even"),
       {"state on 3.60 = 0.22", "total 3.82"}},
      {"half even per line: 0.075 is 0.08",
       three,
       provider("USD", "per_line", "half_even"),
       {"state on 3.60 = 0.24", "total 3.84"}},
      {"two rates on a line, in the price list's order",
       {{"100", "'local', 'state'"}},
       provider("USD", "per_rate"),
       {"state on 100.00 = 6.25", "local on 100.00 = 1.00", "total 107.25"}},
      {"1.5: 1,000 and 500",
       {{"1000", "'state'"}, {"500", "'local'"}},
       provider("USD", "per_rate"),
       {"state on 1000.00 = 62.50", "local on 500.00 = 5.00", "total 1567.50"}},
      {"a rate of zero still says what it is on",
       {{"100", "'none'"}},
       provider("USD", "per_rate"),
       {"none on 100.00 = 0.00", "total 100.00"}},
      {"on a line of nothing there is no row",
       {{"0", "'state'"}},
       provider("USD", "per_rate"),
       {"total 0.00"}},
      {"a credit takes its tax back",
       {{"100", "'state'"}, {"-40", "'state'"}},
       provider("USD", "per_rate"),
       {"state on 60.00 = 3.75", "total 63.75"}},
      {"more credit than charge: negative tax, half away from zero",
       {{"1.20", "'state'"}, {"-2.40", "'state'"}},
       provider("USD", "per_rate"),
       {"state on -1.20 = -0.08", "total -1.28"}},
      {"charge and credit cancel: no row",
       {{"1.20", "'state'"}, {"-1.20", "'state'"}},
       provider("USD", "per_line"),
       {"total 0.00"}},
      {"they cancel, but line by line floor keeps a cent: a row",
       {{"1.20", "'state'"}, {"-1.20", "'state'"}},
       provider("USD", "per_line", "floor"),
       {"state on 0.00 = -0.01", "total -0.01"}},
      {"yen: 6.25 % of 1,000 is 63",
       {{"1000", "'state'"}},
       provider("JPY", "per_rate"),
       {"state on 1000 = 63", "total 1063"}},
      {"yen per line: 3 x 6.25 is 18",
       std::vector<Seat>(3, {"100", "'state'"}),
       provider("JPY", "per_line"),
       {"state on 300 = 18", "total 318"}},
      {"dinar: three digits",
       {{"1.234", "'state'"}},
       provider("KWD", "per_rate"),
       {"state on 1.234 = 0.077", "total 1.311"}},
  }));
  CAPTURE(row.why);
  CHECK(taxes_on(row.seats, row.provider) == row.rows);
}

TEST_CASE("tax: it is taken of the rounded lines", "[invoice]") {
  // 2 x 10.004 prints 10.00 twice: 1 % of 20.00 and not of 20.008.
  CHECK(taxes_on({{"10.004", "'local'"}, {"10.004", "'local'"}}, provider("USD", "per_rate")) ==
        std::vector<std::string>{"local on 20.00 = 0.20", "total 20.20"});
}

TEST_CASE("tax: levels, taxes on taxes, amounts, maximums, exemptions", "[invoice]") {
  struct Row {
    std::string why, rates;
    std::vector<Seat> seats;
    std::string policy;
    std::vector<std::string> rows;
    std::string client = {};
  };
  const Row row = GENERATE(values<Row>({
      {"compound: 7 % on 100 and its 5 %",
       ", {'id': 'gst', 'name': 'G', 'percent': '5'}, {'id': "
       "'pst', 'name': 'P', 'percent': '7', 'compound': true}",
       {{"100", "'gst', 'pst'"}},
       "per_rate",
       {"gst on 100.00 = 5.00", "pst on 105.00 = 7.35", "total 112.35"}},
      {"compound on the tax of its own lines only",
       ", {'id': 'gst', 'name': 'G', 'percent': '5'}, "
       "{'id': 'pst', 'name': 'P', 'percent': '7', 'compound': true}",
       {{"100", "'gst', 'pst'"}, {"10", "'gst'"}, {"20", "'pst'"}},
       "per_rate",
       {"gst on 110.00 = 5.50", "pst on 125.00 = 8.75", "total 144.25"}},
      {"compound on what is printed: 5.005 is 5.01, 9.5 % of 105.11",
       ", {'id': 'gst', 'name': 'G', "
       "'percent': '5'}, {'id': 'qst', 'name': 'Q', 'percent': '9.5', 'compound': true}",
       {{"100.10", "'gst', 'qst'"}},
       "per_rate",
       {"gst on 100.10 = 5.01", "qst on 105.11 = 9.99", "total 115.10"}},
      {"the same rounded once: 9.5 % of 105.105, 14.99 in all",
       ", {'id': 'gst', 'name': 'G', "
       "'percent': '5'}, {'id': 'qst', 'name': 'Q', 'percent': '9.5', 'compound': true}",
       {{"100.10", "'gst', 'qst'"}},
       "once",
       {"gst on 100.10 = 5.01", "qst on 105.11 = 9.98", "total 115.09"}},
      {"included: 119 contains 19",
       ", {'id': 'vat', 'name': 'V', 'percent': '19', 'included': "
       "true}",
       {{"119", "'vat'"}},
       "per_rate",
       {"vat on 100.00 = 19.00", "total 119.00"}},
      {"two included: 115 contains 5 and 10",
       ", {'id': 'a', 'name': 'A', 'percent': '5', "
       "'included': true}, {'id': 'b', 'name': 'B', 'percent': '10', 'included': true}",
       {{"115", "'a', 'b'"}},
       "per_rate",
       {"a on 100.00 = 5.00", "b on 100.00 = 10.00", "total 115.00"}},
      {"included and not: 1 % on what 119 is without its tax",
       ", {'id': 'vat', 'name': 'V', "
       "'percent': '19', 'included': true}",
       {{"119", "'vat', 'local'"}},
       "per_rate",
       {"local on 100.00 = 1.00", "vat on 100.00 = 19.00", "total 120.00"}},
      {"an amount on the invoice, for each line, for each unit",
       ", {'id': 'i', 'name': 'I', "
       "'amount': '2.50'}, {'id': 'l', 'name': 'L', 'amount': '1', 'amount_per': 'line'}, {'id': "
       "'u', 'name': 'U', 'amount': '0.335', 'amount_per': 'unit'}",
       {{"10", "'i', 'l', 'u'"}, {"20", "'i', 'l', 'u'"}, {"-5", "'i', 'l', 'u'"}},
       "per_rate",
       {"i on 25.00 = 2.50", "l on 25.00 = 2.00", "u on 25.00 = 0.67", "total 30.17"}},
      {"an amount rounded line by line is still one on the invoice",
       ", {'id': 'i', 'name': 'I', "
       "'amount': '2.50'}",
       {{"10", "'i'"}, {"20", "'i'"}},
       "per_line",
       {"i on 30.00 = 2.50", "total 32.50"}},
      {"at most 1,600 taxed",
       ", {'id': 'm', 'name': 'M', 'percent': '2.75', 'maximum_taxable': "
       "'1600'}",
       {{"1000", "'m'"}, {"900", "'m'"}},
       "per_rate",
       {"m on 1600.00 = 44.00", "total 1944.00"}},
      {"the same line by line: 27.50, then 600 of 900",
       ", {'id': 'm', 'name': 'M', 'percent': "
       "'2.75', 'maximum_taxable': '1600'}",
       {{"1000", "'m'"}, {"900", "'m'"}},
       "per_line",
       {"m on 1600.00 = 44.00", "total 1944.00"}},
      {"at most 600 of a line: 600 + 500 - 600",
       ", {'id': 'm', 'name': 'M', 'percent': '10', 'maximum_taxable_per_line': '600'}",
       {{"1000", "'m'"}, {"500", "'m'"}, {"-900", "'m'"}},
       "per_rate",
       {"m on 500.00 = 50.00", "total 650.00"}},
      {"at most 600 of a unit, and then 800 of the invoice",
       ", {'id': 'm', 'name': 'M', 'percent': '10', 'maximum_taxable_per_unit': '600', "
       "'maximum_taxable': '800'}",
       {{"1000", "'m'"}, {"500", "'m'"}},
       "per_line",
       {"m on 800.00 = 80.00", "total 1580.00"}},
      {"at most 50 of tax",
       ", {'id': 'm', 'name': 'M', 'percent': '10', 'maximum_tax': '50'}",
       {{"1000", "'m'"}},
       "per_rate",
       {"m on 1000.00 = 50.00", "total 1050.00"}},
      {"at most 3.3333, which is no amount of money",
       ", {'id': 'm', 'name': 'M', 'percent': '10', 'maximum_tax': '3.3333'}",
       {{"1000", "'m'"}},
       "per_rate",
       {"m on 1000.00 = 3.33", "total 1003.33"}},
      {"additions are products",
       ", {'id': 's', 'name': 'S', 'percent': '10', 'exempt_classes': "
       "['service']}, {'id': 'p', 'name': 'P', 'percent': '10', 'exempt_classes': ['product']}",
       {{"100", "'s', 'p'"}},
       "per_rate",
       {"s on 100.00 = 10.00", "total 110.00"}},
      {"a client that does not pay it",
       "",
       {{"100", "'state', 'local'"}},
       "per_rate",
       {"local on 100.00 = 1.00", "total 101.00"},
       ", 'exempt_tax_rates': ['state']"},
  }));
  CAPTURE(row.why);
  CHECK(taxes_on(row.seats, provider("USD", row.policy), row.rates, row.client) == row.rows);
}

TEST_CASE("tax: the time of an exempt role is not taxed", "[invoice]") {
  BookText book;
  book.tax_rates = "{'id': 'state', 'name': 'S', 'percent': '10', 'exempt_work_roles': ['senior']}";
  book.work_types = "{'id': 'standard', 'name': 'Standard', 'tax_rates': ['state']}";
  book.time_entries = list_of<EntryText>({{}, {.id = "e2", .role = "senior"}});
  const ClientBill billed = bill(read_good(book));
  CHECK(billed.invoices.at(0).taxes.at(0).taxable.to_string() == "100.00");
  CHECK(billed.invoices.at(0).total.to_string() == "260.00");
}

TEST_CASE("tax: rounded once, the rates add up to the total rounded once", "[invoice]") {
  const Currency dollars = *find_currency("USD");
  std::vector<TaxRate> rates;
  for (const char* percent : {"6.25", "8.875", "1", "7.7"}) {
    rates.emplace_back();
    rates.back().percent = *Decimal::parse(percent);
  }
  Provider provider;
  provider.currency = dollars;
  provider.rounding = Rounding::half_even;
  provider.tax_rounding = TaxRounding::once;
  for (int cents = -300; cents <= 300; cents += 7) {
    const Decimal net = Decimal::from_parts(cents, 2);
    Decimal exact, sum;
    for (const TaxRate& rate : rates) exact += net * rate.percent * Decimal::from_parts(1, 2);
    const TaxTable table(rates, provider, {{net, Decimal::from_integer(1), {0, 1, 2, 3}}});
    for (const RateTax& tax : table.taxes()) sum += tax.tax;
    CHECK(sum == round(exact, 2, Rounding::half_even));
  }
}
