// Metered usage on invoices: what makes a line, and where it is rounded.
#include "invoice/consumption_lines.h"

#include <catch2/catch.hpp>

#include "support/line_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Lines = std::vector<std::string>;

std::string row(const std::string& id, const std::string& on, const std::string& more) {
  return "{'id': '" + id + "', 'client': 'oak', 'on': '" + on + "', 'quantity': '1', " + more + "}";
}

// "2026-01 licence Mail: 0.67", one a line.
Lines consumption_of(const Book& book) {
  Lines lines;
  for (const Invoice& invoice : bill(book).invoices) {
    for (const Line& line : invoice.lines) {
      if (!line.consumption) continue;
      lines.push_back(invoice.month.start.month_to_string() + " " +
                      std::string(to_string(line.consumption->kind)) + " " +
                      line.consumption->meter_group + ": " + line.amount.to_string());
    }
  }
  return lines;
}

}  // namespace

TEST_CASE("consumption lines: one for each month, kind and meter group", "[invoice]") {
  BookText book;
  book.agreements = AgreementText{.more = "'consumption': {'base': 'net'}"}.text();
  book.consumption = row("a", "2026-02-28", "'meter_group': 'Mail', 'net_price': '1'") + ", " +
                     row("b", "2026-01-31", "'meter_group': 'Mail', 'net_price': '2'") + ", " +
                     row("c", "2026-01-01", "'meter_group': 'Disk', 'net_price': '4'") + ", " +
                     row("d", "2026-01-02", "'kind': 'licence', 'net_price': '8'") + ", " +
                     row("e", "2026-01-03", "'meter_group': 'Mail', 'net_price': '16'") + ", " +
                     row("f", "2025-12-31", "'net_price': '32'") + ", " +
                     row("g", "2026-04-01", "'net_price': '64'");
  CHECK(consumption_of(read_good(book)) ==
        Lines{"2026-01 consumption Disk: 4.00", "2026-01 consumption Mail: 18.00",
              "2026-01 licence : 8.00", "2026-02 consumption Mail: 1.00"});
}

TEST_CASE("consumption lines: rounded by line, by row, or so that lines add up to the month's sum",
          "[invoice]") {
  BookText book;
  book.period = "'start': '2026-01-01', 'end': '2026-03-01'";
  const auto lines_with = [&](const std::string& rounding) {
    book.agreements =
        AgreementText{.more = "'consumption': {'rounding': '" + rounding + "'}"}.text();
    book.consumption = row("a", "2026-01-01", "'meter_group': 'A', 'net_price': '0.335'") + ", " +
                       row("b", "2026-01-01", "'meter_group': 'A', 'net_price': '0.335'") + ", " +
                       row("c", "2026-01-01", "'meter_group': 'B', 'net_price': '0.335'") + ", " +
                       row("d", "2026-01-01", "'meter_group': 'C', 'net_price': '0.335'") + ", " +
                       row("e", "2026-02-01", "'meter_group': 'A', 'net_price': '0.335'");
    Lines amounts;
    for (const std::string& line : consumption_of(read_good(book))) {
      amounts.push_back(line.substr(line.size() - 4));
    }
    return amounts;
  };
  CHECK(lines_with("group") == Lines{"0.67", "0.34", "0.34", "0.34"});
  CHECK(lines_with("row") == Lines{"0.68", "0.34", "0.34", "0.34"});
  CHECK(lines_with("end") == Lines{"0.67", "0.34", "0.33", "0.34"});
}

TEST_CASE("consumption lines: what no agreement bills is said to be unbilled", "[invoice]") {
  BookText book;
  book.agreements = list_of<AgreementText>(
      {{.id = "support"}, {.id = "azure", .more = "'end': '2026-02-01', 'consumption': {}"}});
  book.consumption = row("billed", "2026-01-31", "'net_price': '1'") + ", " +
                     row("late", "2026-02-01", "'net_price': '1'") + ", " +
                     row("early", "2025-12-31", "'net_price': '1'");
  const Book read = read_good(book);
  Lines unbilled;
  for (const Unbilled& one : bill(read).unbilled) {
    CHECK(one.kind == UsageKind::consumption_row);
    unbilled.push_back(read.consumption[one.entry].id + " " + std::string(to_string(one.reason)));
  }
  CHECK(unbilled == Lines{"late no_agreement", "early outside_period"});
}
