// The same book, billed with its blocks in hours and in money.
#include "leakage/block_units.h"
#include "profile/convert_block.h"

#include <catch2/catch.hpp>

#include "support/book_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

std::string block(const std::string& unit, const std::string& grant, const std::string& hour_price,
                  const std::string& overage = "bill_own_rate") {
  return "'block': {'unit': '" + unit + "', 'grant': '" + grant +
         "', 'cycle': 'per_period', 'overage': '" + overage + "'" +
         (hour_price.empty() ? "" : ", 'hour_price': '" + hour_price + "'") + "}";
}

// Billing in both units leaves the terms as they were, so comparing twice gives the same.
std::vector<BlockUnitTotals> compare(const Book& book) {
  Terms scratch = book.terms;
  const auto own = usage_by_client(book);
  compare_block_units(scratch, usage_of(book), own[0], 0);
  return compare_block_units(scratch, usage_of(book), own[0], 0);
}

// "100.00 0.00 0.00 | 150.00 0.00 0.00": months in hours, months in money.
std::string totals_text(const BlockUnitTotals& totals) {
  std::string text;
  for (const Money month : totals.hours) text += month.to_string() + " ";
  text += "|";
  for (const Money month : totals.amount) text += " " + month.to_string();
  return text;
}

// T24: 40 h at 125 and 10 h after hours at 175.
std::vector<EntryText> flagship_entries() {
  return {{.id = "a", .duration = "'hours': '40'", .more = "'hourly_rate': '125'"},
          {.id = "b", .duration = "'hours': '10'", .more = "'hourly_rate': '175'"}};
}

}  // namespace

TEST_CASE("block units: a block is converted at the price of its hour", "[leakage]") {
  struct Row {
    std::string why;
    BlockUnit from;
    std::string grant, hour_price;
    BlockUnit to;
    std::string converted;
  };
  const Row row = GENERATE(values<Row>({
      {"T24: 50 h at 125", BlockUnit::hours, "50", "125", BlockUnit::amount, "6250"},
      {"and back", BlockUnit::amount, "6250", "125", BlockUnit::hours, "50"},
      {"to its own unit: as it was", BlockUnit::hours, "50", "125", BlockUnit::hours, "50"},
      {"money keeps every digit", BlockUnit::hours, "1.375", "33.3333", BlockUnit::amount,
       "45.8332875"},
      {"hours keep six", BlockUnit::amount, "100", "33", BlockUnit::hours, "3.030303"},
      {"the seventh is rounded", BlockUnit::amount, "200", "3", BlockUnit::hours, "66.666667"},
      {"nothing is nothing", BlockUnit::hours, "0", "125", BlockUnit::amount, "0"},
  }));
  CAPTURE(row.why);
  Block given;
  given.unit = row.from;
  given.grant = *Decimal::parse(row.grant);
  given.hour_price = Decimal::parse(row.hour_price);
  const Block converted = convert_block(given, row.to);
  CHECK(converted.unit == row.to);
  CHECK(converted.grant.to_string() == row.converted);
}

TEST_CASE("block units: without a price of its hour a block is not compared", "[leakage]") {
  Block given;
  CHECK_FALSE(can_convert(given));
  given.hour_price = Decimal{};
  CHECK_FALSE(can_convert(given));
  given.hour_price = Decimal::from_integer(1);
  CHECK(can_convert(given));

  BookText book;
  book.agreements = list_of<AgreementText>({{.id = "none"},
                                            {.id = "no_price", .more = block("hours", "1", "")},
                                            {.id = "free", .more = block("hours", "1", "0")}});
  CHECK(compare(read_good(book)).empty());
}

TEST_CASE("block units: T24 loses $500 in hours, whichever unit the book has", "[leakage]") {
  for (const std::string& own : {block("hours", "50", "125"), block("amount", "6250", "125")}) {
    BookText book;
    book.agreements = AgreementText{.more = own}.text();
    book.time_entries = list_of(flagship_entries());
    const auto totals = compare(read_good(book));
    REQUIRE(totals.size() == 1);
    CHECK(totals[0].agreement == 0);
    CHECK(totals_text(totals[0]) == "0.00 0.00 0.00 | 500.00 0.00 0.00");
  }
}

TEST_CASE("block units: cheap hours make money the smaller bill", "[leakage]") {
  BookText book;
  book.agreements = AgreementText{.more = block("hours", "1", "100")}.text();
  book.time_entries = EntryText{.duration = "'hours': '2'", .more = "'hourly_rate': '60'"}.text();
  CHECK(totals_text(compare(read_good(book))[0]) == "60.00 0.00 0.00 | 20.00 0.00 0.00");
}

TEST_CASE("block units: what is refused or carried is lost in neither", "[leakage]") {
  for (const char* overage : {"refuse", "carry"}) {
    CAPTURE(overage);
    BookText book;
    book.agreements = AgreementText{.more = block("hours", "50", "125", overage)}.text();
    book.time_entries = list_of(flagship_entries());
    CHECK(totals_text(compare(read_good(book))[0]) == "0.00 0.00 0.00 | 0.00 0.00 0.00");
  }
}

TEST_CASE("block units: each agreement has its own lines, and its fee on both sides", "[leakage]") {
  BookText book;
  book.clients = "{'id': 'oak', 'name': 'Oakline'}, {'id': 'elm', 'name': 'Elm'}";
  book.agreements = list_of<AgreementText>(
      {{.id = "other", .client = "elm", .more = block("hours", "1", "100")},
       {.id = "days",
        .coverage = "'time': true, 'excluded_work_types': ['after_hours']",
        .more = block("hours", "1", "100") + ", 'recurring_fee': {'amount': '10'}"},
       {.id = "plain", .coverage = "'time': false", .more = "'recurring_fee': {'amount': '7'}"},
       {.id = "nights", .more = block("amount", "100", "100")}});
  book.time_entries = list_of<EntryText>({{.id = "a", .duration = "'hours': '2'", .role = "senior"},
                                          {.id = "b",
                                           .worked_at = "2026-02-03",
                                           .duration = "'hours': '2'",
                                           .role = "senior",
                                           .type = "after_hours"}});
  const auto totals = compare(read_good(book));
  REQUIRE(totals.size() == 2);
  CHECK(totals[0].agreement == 1);
  CHECK(totals_text(totals[0]) == "160.00 10.00 10.00 | 210.00 10.00 10.00");
  CHECK(totals[1].agreement == 3);
  CHECK(totals_text(totals[1]) == "0.00 150.00 0.00 | 0.00 200.00 0.00");
}
