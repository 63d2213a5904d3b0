// Tax on an invoice: per rate on the sum, or line by line.
#include "invoice/tax.h"

#include <catch2/catch.hpp>

#include "support/line_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

struct Seat {
  std::string unit_price;
  std::string tax_rates;  // Such as "'state', 'local'".
};

// "state on 3.60 = 0.23", a row each, then the invoice's total.
std::vector<std::string> taxes_on(const std::vector<Seat>& seats, const std::string& provider) {
  BookText book;
  book.provider = provider;
  book.period = "'start': '2026-01-01', 'end': '2026-02-01'";
  book.tax_rates =
      "{'id': 'state', 'name': 'State tax', 'percent': '6.25'},"
      "{'id': 'local', 'name': 'Local tax', 'percent': '1'},"
      "{'id': 'none', 'name': 'Zero rated', 'percent': '0'}";
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
