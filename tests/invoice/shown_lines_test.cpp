// Sections and what of their lines is printed.
#include "invoice/shown_lines.h"

#include <catch2/catch.hpp>

#include "invoice/section.h"
#include "support/line_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Lines = std::vector<std::string>;

std::string addition(const std::string& id, const std::string& price,
                     const std::string& more = "") {
  return "{'id': '" + id + "', 'name': '" + id + "', 'quantity': '1', 'unit_price': '" + price +
         "'" + more + "}";
}

// "heading Licences: seats 20.00 priced", a line each.
Lines sheet(const std::string& client, const std::string& additions) {
  BookText book;
  book.period = "'start': '2026-01-01', 'end': '2026-02-01'";
  book.clients = "{'id': 'oak', 'name': 'Oakline'" + client + "}";
  book.agreements =
      AgreementText{.more = "'recurring_fee': {'amount': '5'}, 'additions': [" + additions + "]"}
          .text();
  const Book read = read_good(book);
  Lines lines;
  const ClientBill billed = bill(read);
  for (const Line& line : billed.invoices.at(0).lines) {
    const Section section = section_of(read.terms, read.terms.clients[0], line);
    const auto& all = read.terms.agreements[0].additions;
    const std::string name = line.kind == LineKind::addition ? all[line.addition].id : "fee";
    lines.push_back(std::string(to_string(section.kind)) + " " + section.heading + ": " + name +
                    " " + line.bundle_amount.value_or(line.amount).to_string() + " " +
                    std::string(to_string(line.shown)));
  }
  return lines;
}

}  // namespace

TEST_CASE("shown lines: a bundle shows its sum, its parts are hidden or without price",
          "[invoice]") {
  const std::string parts = addition("a", "2", ", 'part_of': 'b'") + ", ";
  CHECK(sheet("", parts + addition("b", "10")) == Lines{"agreement : fee 5.00 priced",
                                                        "agreement : b 12.00 amount",
                                                        "agreement : a 2.00 hidden"});
  CHECK(sheet("", parts + addition("b", "10", ", 'parts': 'without_price'")) ==
        Lines{"agreement : fee 5.00 priced", "agreement : b 12.00 amount",
              "agreement : a 2.00 without_price"});
  CHECK(sheet(", 'printed_prices': 'subtotals'", parts + addition("b", "10")) ==
        Lines{"agreement : fee 5.00 without_price", "agreement : b 12.00 without_price",
              "agreement : a 2.00 hidden"});
}

TEST_CASE("shown lines: a part without its bundle on the invoice is a line like any other",
          "[invoice]") {
  CHECK(sheet("", addition("a", "2", ", 'part_of': 'b'") + ", " +
                      addition("b", "10", ", 'start': '2026-02-01'")) ==
        Lines{"agreement : fee 5.00 priced", "agreement : a 2.00 priced"});
}

TEST_CASE("sections: headings after the agreement, or before all of them, or none", "[invoice]") {
  const std::string all = addition("a", "1", ", 'section': 'Licences'") + ", " +
                          addition("b", "2") + ", " + addition("c", "3", ", 'section': 'Site'") +
                          ", " + addition("d", "4", ", 'section': 'Licences'");
  CHECK(sheet("", all) == Lines{"agreement : fee 5.00 priced", "agreement : b 2.00 priced",
                                "heading Licences: a 1.00 priced",
                                "heading Licences: d 4.00 priced", "heading Site: c 3.00 priced"});
  CHECK(sheet(", 'invoice_sections': 'heading'", all) ==
        Lines{"heading Licences: a 1.00 priced", "heading Licences: d 4.00 priced",
              "heading Site: c 3.00 priced", "agreement : fee 5.00 priced",
              "agreement : b 2.00 priced"});
  CHECK(sheet(", 'invoice_sections': 'kind'", all).front() == "recurring : fee 5.00 priced");
}
