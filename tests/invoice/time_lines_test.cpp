// Time on the invoice: billed, covered, beyond the block; what prints alike is one line.
#include "invoice/time_lines.h"

#include <catch2/catch.hpp>

#include "support/line_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Lines = std::vector<std::string>;

Lines lines_with(const std::string& block, const std::vector<EntryText>& entries,
                 const std::string& rate_rules = "", const std::string& provider = "USD") {
  BookText book;
  book.provider = "'currency': '" + provider + "'";
  book.agreements = AgreementText{.more = block}.text();
  book.rate_rules = rate_rules;
  book.time_entries = list_of(entries);
  return lines_of(bill(read_good(book)));
}

std::string block_of(const std::string& unit, const std::string& grant,
                     const std::string& overage) {
  return "'block': {'unit': '" + unit + "', 'grant': '" + grant + "', 'cycle': '" +
         (overage == "carry" ? "per_period" : "one_time") + "', 'overage': '" + overage + "'}";
}

}  // namespace

TEST_CASE("time lines: entries with one role, type and rate are one line, rounded once",
          "[invoice]") {
  struct Row {
    std::string why;
    std::vector<EntryText> entries;
    Lines lines;
  };
  const EntryText third{.duration = "'minutes': 20", .more = "'hourly_rate': '0.5'"};
  const auto with_id = [&](const char* id) {
    EntryText entry = third;
    entry.id = id;
    return entry;
  };
  BookText book;
  const Row row = GENERATE_COPY(values<Row>({
      {"0.99 x 0.5 = 0.495 and not 3 x 0.17",
       {with_id("a"), with_id("b"), with_id("c")},
       {"2026-01 time 0.99 x 0.5 = 0.50"}},
      {"another role is another line",
       {{.id = "a"}, {.id = "b", .role = "senior"}},
       {"2026-01 time 1 x 100 = 100.00", "2026-01 time 1 x 150 = 150.00"}},
      {"another type is another line, at the same rate",
       {{.id = "a"}, {.id = "b", .type = "after_hours"}},
       {"2026-01 time 1 x 100 = 100.00", "2026-01 time 1 x 100 = 100.00"}},
      {"another rate is another line, the cheaper first",
       {{.id = "a"}, {.id = "b", .more = "'hourly_rate': '99.9999'"}},
       {"2026-01 time 1 x 99.9999 = 100.00", "2026-01 time 1 x 100 = 100.00"}},
      {"a typed-in rate that equals the rule's joins it",
       {{.id = "a"}, {.id = "b", .more = "'hourly_rate': '100.000'"}},
       {"2026-01 time 2 x 100 = 200.00"}},
      {"another month is another invoice, by the day worked",
       {{.id = "a", .worked_at = "2026-01-31T23:59", .entered_at = "2026-02-02"},
        {.id = "b", .worked_at = "2026-02-01T00:00"}},
       {"2026-01 time 1 x 100 = 100.00", "2026-02 time 1 x 100 = 100.00"}},
      {"no charge prints at zero and says what it was worth",
       {{.id = "a", .billing = "no_charge"}},
       {"2026-01 no_charge_time 1 x 100 = 0.00 worth 100.00"}},
      {"do not bill prints nothing", {{.id = "a", .billing = "do_not_bill"}}, {}},
      {"no time prints a line of none",
       {{.id = "a", .duration = "'minutes': 0"}},
       {"2026-01 time 0 x 100 = 0.00"}},
  }));
  CAPTURE(row.why);
  book.time_entries = list_of(row.entries);
  CHECK(lines_of(bill(read_good(book))) == row.lines);
}

TEST_CASE("time lines: without a block all covered work is included", "[invoice]") {
  CHECK(lines_with("", {{.id = "a"}, {.id = "b", .role = "senior"}}) ==
        Lines{"2026-01 covered_time 1 x 100 = 0.00 worth 100.00",
              "2026-01 covered_time 1 x 150 = 0.00 worth 150.00"});
}

TEST_CASE("time lines: past the end of an hours block, as its overage says", "[invoice]") {
  struct Row {
    std::string why, overage, rules;
    EntryText entry;
    Lines lines;
  };
  const std::string covered = "2026-01 covered_time 2 x 100 = 0.00 worth 200.00";
  const std::string rule = "{'method': 'custom', 'value': '100', 'overage_rate': '145'}";
  const EntryText three_hours{.duration = "'hours': '3'"};
  EntryText typed = three_hours;
  typed.more = "'overage_rate': '160.5'";
  EntryText typed_free = three_hours;
  typed_free.more = "'overage_rate': '0'";
  const Row row = GENERATE_COPY(values<Row>({
      {"at its own rate",
       "bill_own_rate",
       "",
       three_hours,
       {covered, "2026-01 block_overage 1 x 100 = 100.00"}},
      {"at its own rate, whatever overage rates there are",
       "bill_own_rate",
       rule,
       typed,
       {covered, "2026-01 block_overage 1 x 100 = 100.00"}},
      {"at the rule's overage rate",
       "bill_overage_rate",
       rule,
       three_hours,
       {covered, "2026-01 block_overage 1 x 145 = 145.00"}},
      {"at the one typed in",
       "bill_overage_rate",
       rule,
       typed,
       {covered, "2026-01 block_overage 1 x 160.5 = 160.50"}},
      {"an overage rate of zero is a rate",
       "bill_overage_rate",
       rule,
       typed_free,
       {covered, "2026-01 block_overage 1 x 0 = 0.00"}},
      {"none anywhere: its own",
       "bill_overage_rate",
       "",
       three_hours,
       {covered, "2026-01 block_overage 1 x 100 = 100.00"}},
      {"refused: printed, not billed",
       "refuse",
       "",
       three_hours,
       {covered, "2026-01 refused_time 1 x 100 = 0.00 worth 100.00"}},
      {"carried: printed, not billed",
       "carry",
       "",
       three_hours,
       {covered, "2026-01 carried_time 1 x 100 = 0.00 worth 100.00"}},
  }));
  CAPTURE(row.why);
  CHECK(lines_with(block_of("hours", "2", row.overage), {row.entry}, row.rules) == row.lines);
}

TEST_CASE("time lines: the entry that money splits has lines of its own", "[invoice]") {
  struct Row {
    std::string why, overage, grant, rules;
    std::vector<EntryText> entries;
    Lines lines;
  };
  const std::string rule = "{'method': 'custom', 'value': '120', 'overage_rate': '145'}";
  const std::vector<EntryText> one = {{.id = "a"}};
  const std::vector<EntryText> two = {{.id = "a"}, {.id = "b"}};
  const Row row = GENERATE_COPY(values<Row>({
      {"all of it fits: hours",
       "bill_own_rate",
       "100",
       "",
       one,
       {"2026-01 covered_time 1 x 100 = 0.00 worth 100.00"}},
      {"nothing of it fits: hours",
       "bill_own_rate",
       "0",
       "",
       one,
       {"2026-01 block_overage 1 x 100 = 100.00"}},
      {"a part fits",
       "bill_own_rate",
       "75",
       "",
       one,
       {"2026-01 covered_time 1 x 75 = 0.00 worth 75.00 part",
        "2026-01 block_overage 1 x 25 = 25.00 part"}},
      {"the whole ones before it stay together",
       "bill_own_rate",
       "175",
       "",
       two,
       {"2026-01 covered_time 1 x 75 = 0.00 worth 75.00 part",
        "2026-01 covered_time 1 x 100 = 0.00 worth 100.00",
        "2026-01 block_overage 1 x 25 = 25.00 part"}},
      {"a part below a cent is rounded, half away from zero",
       "bill_own_rate",
       "99.995",
       "",
       one,
       {"2026-01 covered_time 1 x 100 = 0.00 worth 100.00 part",
        "2026-01 block_overage 1 x 0.01 = 0.01 part"}},
      {"140 of 120 an hour, at 145: 169.17",
       "bill_overage_rate",
       "100",
       rule,
       {{.id = "a", .duration = "'hours': '2'"}},
       {"2026-01 covered_time 1 x 100 = 0.00 worth 100.00 part",
        "2026-01 block_overage 1 x 169.17 = 169.17 part"}},
      {"at the overage rate, nothing of it fits",
       "bill_overage_rate",
       "0",
       rule,
       {{.id = "a", .duration = "'hours': '2'"}},
       {"2026-01 block_overage 2 x 145 = 290.00"}},
      {"refused",
       "refuse",
       "75",
       "",
       one,
       {"2026-01 covered_time 1 x 75 = 0.00 worth 75.00 part",
        "2026-01 refused_time 1 x 25 = 0.00 worth 25.00 part"}},
      {"carried",
       "carry",
       "75",
       "",
       one,
       {"2026-01 covered_time 1 x 75 = 0.00 worth 75.00 part",
        "2026-01 carried_time 1 x 25 = 0.00 worth 25.00 part"}},
      {"free work never splits",
       "bill_own_rate",
       "0",
       "",
       {{.id = "a", .more = "'hourly_rate': '0'"}},
       {"2026-01 covered_time 1 x 0 = 0.00 worth 0.00"}},
  }));
  CAPTURE(row.why);
  CHECK(lines_with(block_of("amount", row.grant, row.overage), row.entries, row.rules) ==
        row.lines);
}

TEST_CASE("time lines: the currency's digits, not two", "[invoice]") {
  const std::vector<EntryText> entries = {
      {.duration = "'hours': '0.25'", .more = "'hourly_rate': '8502.5'"}};
  CHECK(lines_with("", {}, "", "JPY").empty());
  BookText book;
  book.time_entries = list_of(entries);
  for (const auto& [currency, amount] : std::vector<std::pair<std::string, std::string>>{
           {"JPY", "2126"}, {"USD", "2125.63"}, {"KWD", "2125.625"}}) {
    book.provider = "'currency': '" + currency + "'";
    CHECK(lines_of(bill(read_good(book))) == Lines{"2026-01 time 0.25 x 8502.5 = " + amount});
  }
}

TEST_CASE("time lines: only billed work carries the work type's tax", "[invoice]") {
  BookText book;
  book.tax_rates = "{'id': 'vat', 'name': 'VAT', 'percent': '20'}";
  book.work_types = "{'id': 'standard', 'name': 'Standard', 'tax_rates': ['vat']}";
  book.agreements = AgreementText{.more = block_of("hours", "1", "bill_own_rate")}.text();
  book.time_entries = list_of<EntryText>(
      {{.id = "a"}, {.id = "b"}, {.id = "c", .billing = "no_charge"}, {.id = "d"}});
  const ClientBill billed = bill(read_good(book));
  for (const Line& line : billed.invoices[0].lines) {
    CAPTURE(line_text(billed.invoices[0], line));
    CHECK(line.tax_rates.empty() == (line.kind != LineKind::block_overage));
  }
}

TEST_CASE("time lines: split entries follow each other in saved order, not in the file's",
          "[invoice]") {
  // Two lots in one month, each ends inside an entry; the later entry stands first in the file.
  BookText book;
  book.agreements =
      AgreementText{.cycle = "weekly",
                    .more =
                        "'block': {'unit': 'amount', 'grant': '50', 'cycle': 'per_period', "
                        "'overage': 'bill_own_rate'}"}
          .text();
  const EntryText first{.id = "x", .worked_at = "2026-01-05", .duration = "'hours': '0.75'"};
  const EntryText second{.id = "a", .worked_at = "2026-01-13", .duration = "'hours': '0.8'"};
  const Lines expected = {"2026-01 covered_time 1 x 50 = 0.00 worth 50.00 part",
                          "2026-01 covered_time 1 x 50 = 0.00 worth 50.00 part",
                          "2026-01 block_overage 1 x 25 = 25.00 part",
                          "2026-01 block_overage 1 x 30 = 30.00 part"};
  book.time_entries = list_of<EntryText>({first, second});
  CHECK(lines_of(bill(read_good(book))) == expected);
  book.time_entries = list_of<EntryText>({second, first});
  CHECK(lines_of(bill(read_good(book))) == expected);
}

TEST_CASE("time lines: a line spans the days worked and counts its entries", "[invoice]") {
  BookText book;
  book.time_entries = list_of<EntryText>({{.id = "a", .worked_at = "2026-01-20"},
                                          {.id = "b", .worked_at = "2026-01-07"},
                                          {.id = "c", .worked_at = "2026-01-09"}});
  const ClientBill billed = bill(read_good(book));
  const Line& line = billed.invoices[0].lines.at(0);
  CHECK(line.period.start.to_string() == "2026-01-07");
  CHECK(line.period.end.to_string() == "2026-01-21");
  CHECK(line.entries.size() == 3);
}
