// Fees, additions and blocks sold: which month, how many days, how much.
#include "invoice/recurring_lines.h"

#include <catch2/catch.hpp>

#include "support/line_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Lines = std::vector<std::string>;

Lines lines_with(const AgreementText& agreement, const std::string& period = BookText().period,
                 const std::string& currency = "USD") {
  BookText book;
  book.provider = "'currency': '" + currency + "'";
  book.period = period;
  book.agreements = agreement.text();
  return lines_of(bill(read_good(book)));
}

std::string addition(const std::string& fields) {
  return "'additions': [{'id': 'seats', 'name': 'Seats', " + fields + "}]";
}

struct Row {
  std::string why;
  AgreementText agreement;
  Lines lines;
};

const std::string kFee = ", 'recurring_fee': {'amount': '310'}";

}  // namespace

TEST_CASE("recurring lines: a part of a month costs what the agreement's proration says",
          "[invoice]") {
  const Row row = GENERATE(values<Row>({
      {"three whole months",
       {.more = "'proration': 'inclusive'" + kFee},
       {"2026-01 recurring_fee 1 x 310 = 310.00", "2026-02 recurring_fee 1 x 310 = 310.00",
        "2026-03 recurring_fee 1 x 310 = 310.00"}},
      {"inclusive counts the day it starts: 17 of 31",
       {.start = "2026-03-15", .more = "'proration': 'inclusive'" + kFee},
       {"2026-03 recurring_fee 1 x 310 = 170.00 (17 of 31 days)"}},
      {"exclusive does not: 16 of 31",
       {.start = "2026-03-15", .more = "'proration': 'exclusive'" + kFee},
       {"2026-03 recurring_fee 1 x 310 = 160.00 (16 of 31 days)"}},
      {"off: not at all",
       {.start = "2026-02-15", .more = "'proration': 'off'" + kFee},
       {"2026-03 recurring_fee 1 x 310 = 310.00"}},
      {"off is the default",
       {.start = "2026-02-15", .more = kFee.substr(2)},
       {"2026-03 recurring_fee 1 x 310 = 310.00"}},
      {"inclusive, from the last day: one day",
       {.start = "2026-03-31", .more = "'proration': 'inclusive'" + kFee},
       {"2026-03 recurring_fee 1 x 310 = 10.00 (1 of 31 days)"}},
      {"exclusive, from the last day: none",
       {.start = "2026-03-31", .more = "'proration': 'exclusive'" + kFee},
       {}},
      {"exclusive from the first day is no part",
       {.start = "2026-03-01", .more = "'proration': 'exclusive'" + kFee},
       {"2026-03 recurring_fee 1 x 310 = 310.00"}},
      {"inclusive to the middle: 14 of 28",
       {.more = "'end': '2026-02-15', 'proration': 'inclusive'" + kFee},
       {"2026-01 recurring_fee 1 x 310 = 310.00",
        "2026-02 recurring_fee 1 x 310 = 155.00 (14 of 28 days)"}},
      {"exclusive to the middle is the same",
       {.more = "'end': '2026-02-15', 'proration': 'exclusive'" + kFee},
       {"2026-01 recurring_fee 1 x 310 = 310.00",
        "2026-02 recurring_fee 1 x 310 = 155.00 (14 of 28 days)"}},
      {"off to the middle: billed whole",
       {.more = "'end': '2026-02-15', 'proration': 'off'" + kFee},
       {"2026-01 recurring_fee 1 x 310 = 310.00", "2026-02 recurring_fee 1 x 310 = 310.00"}},
      {"a start and an end in one month, inclusive",
       {.start = "2026-01-10", .more = "'end': '2026-01-20', 'proration': 'inclusive'" + kFee},
       {"2026-01 recurring_fee 1 x 310 = 100.00 (10 of 31 days)"}},
      {"a start and an end in one month, exclusive",
       {.start = "2026-01-10", .more = "'end': '2026-01-20', 'proration': 'exclusive'" + kFee},
       {"2026-01 recurring_fee 1 x 310 = 90.00 (9 of 31 days)"}},
      {"a start and an end in one month, off: nothing",
       {.start = "2026-01-10", .more = "'end': '2026-01-20', 'proration': 'off'" + kFee},
       {}},
      {"a quarter that began before the book is not billed again",
       {.start = "2025-02-10",
        .cycle = "quarterly",
        .more = "'cycle_anchor': 'contract', 'proration': 'inclusive'" + kFee},
       {"2026-02 recurring_fee 1 x 310 = 310.00"}},
      {"weeks of the calendar, first one in part",
       {.start = "2026-03-12", .cycle = "weekly", .more = "'proration': 'inclusive'" + kFee},
       {"2026-03 recurring_fee 1 x 310 = 177.14 (4 of 7 days)",
        "2026-03 recurring_fee 1 x 310 = 310.00", "2026-03 recurring_fee 1 x 310 = 310.00",
        "2026-03 recurring_fee 1 x 310 = 310.00"}},
      {"months of the contract from the 31st",
       {.start = "2026-01-31", .more = "'cycle_anchor': 'contract'" + kFee},
       {"2026-01 recurring_fee 1 x 310 = 310.00", "2026-02 recurring_fee 1 x 310 = 310.00",
        "2026-03 recurring_fee 1 x 310 = 310.00"}},
  }));
  CAPTURE(row.why);
  CHECK(lines_with(row.agreement) == row.lines);
}

TEST_CASE("recurring lines: in arrears a charge falls due on its last day", "[invoice]") {
  const Row row = GENERATE(values<Row>({
      {"months",
       {.more = "'timing': 'arrears'" + kFee},
       {"2026-01 recurring_fee 1 x 310 = 310.00", "2026-02 recurring_fee 1 x 310 = 310.00",
        "2026-03 recurring_fee 1 x 310 = 310.00"}},
      {"months from the 15th: the first ends in the next month, the last after the book",
       {.start = "2026-01-15", .more = "'cycle_anchor': 'contract', 'timing': 'arrears'" + kFee},
       {"2026-02 recurring_fee 1 x 310 = 310.00", "2026-03 recurring_fee 1 x 310 = 310.00"}},
      {"one that began before the book is billed in it",
       {.start = "2025-12-15", .more = "'cycle_anchor': 'contract', 'timing': 'arrears'" + kFee},
       {"2026-01 recurring_fee 1 x 310 = 310.00", "2026-02 recurring_fee 1 x 310 = 310.00",
        "2026-03 recurring_fee 1 x 310 = 310.00"}},
      {"a year ends with its last day, long after the book",
       {.cycle = "yearly", .more = "'timing': 'arrears'" + kFee},
       {}},
      {"an end in the middle is the last day",
       {.cycle = "quarterly",
        .more = "'end': '2026-02-15', 'timing': 'arrears', 'proration': 'inclusive'" + kFee},
       {"2026-02 recurring_fee 1 x 310 = 155.00 (45 of 90 days)"}},
      {"off: an end in the middle is billed whole, on the day it ends",
       {.cycle = "quarterly", .more = "'end': '2026-02-15', 'timing': 'arrears'" + kFee},
       {"2026-02 recurring_fee 1 x 310 = 310.00"}},
  }));
  CAPTURE(row.why);
  CHECK(lines_with(row.agreement) == row.lines);
}

TEST_CASE("recurring lines: an addition bills quantity less included, while it lives",
          "[invoice]") {
  const Row row = GENERATE(values<Row>({
      {"(50 - 10) x 8",
       {.start = "2026-03-01",
        .more = addition("'quantity': '50', 'included': '10', 'unit_price': '8'")},
       {"2026-03 addition 40 x 8 = 320.00"}},
      {"more included than used: a line of nothing",
       {.start = "2026-03-01",
        .more = addition("'quantity': '9', 'included': '12', 'unit_price': '8'")},
       {"2026-03 addition 0 x 8 = 0.00"}},
      {"1.3: effective 11 June of 30 days would be 20; here 11 March, 21 of 31",
       {.more = "'proration': 'inclusive', " +
                addition("'quantity': '50', 'included': '10', 'unit_price': '8', "
                         "'start': '2026-03-11'")},
       {"2026-03 addition 40 x 8 = 216.77 (21 of 31 days)"}},
      {"T4: two seats from 15 March at 22 make 17 of 31 days",
       {.more = "'proration': 'inclusive', " +
                addition("'quantity': '2', 'unit_price': '22', 'start': '2026-03-15'")},
       {"2026-03 addition 2 x 22 = 24.13 (17 of 31 days)"}},
      {"a negative price is a credit, rounded away from zero",
       {.start = "2026-03-01", .more = addition("'quantity': '1', 'unit_price': '-12.345'")},
       {"2026-03 addition 1 x -12.345 = -12.35"}},
      {"a credit in part, too",
       {.start = "2026-03-16",
        .more = "'proration': 'inclusive', " + addition("'quantity': '1', 'unit_price': '-10'")},
       {"2026-03 addition 1 x -10 = -5.16 (16 of 31 days)"}},
      {"fractions of a unit",
       {.start = "2026-03-01", .more = addition("'quantity': '2.5', 'unit_price': '0.125'")},
       {"2026-03 addition 2.5 x 0.125 = 0.31"}},
      {"it ends in February and is billed whole without proration",
       {.more = addition("'quantity': '1', 'unit_price': '30', 'end': '2026-02-10'")},
       {"2026-01 addition 1 x 30 = 30.00", "2026-02 addition 1 x 30 = 30.00"}},
      {"it starts before the agreement: from the agreement's start",
       {.start = "2026-03-01",
        .more = addition("'quantity': '1', 'unit_price': '30', 'start': '2025-01-01'")},
       {"2026-03 addition 1 x 30 = 30.00"}},
      {"it ends after the agreement: at the agreement's end",
       {.more = "'end': '2026-02-01', " +
                addition("'quantity': '1', 'unit_price': '30', 'end': '2027-01-01'")},
       {"2026-01 addition 1 x 30 = 30.00"}},
      {"it ends before the agreement starts: nothing",
       {.start = "2026-02-01",
        .more = addition("'quantity': '1', 'unit_price': '30', 'end': '2026-01-15'")},
       {}},
      {"a set-up fee within one month, without proration: nothing",
       {.more = addition("'quantity': '1', 'unit_price': '30', 'start': '2026-02-02', "
                         "'end': '2026-02-03'")},
       {}},
  }));
  CAPTURE(row.why);
  CHECK(lines_with(row.agreement) == row.lines);
}

TEST_CASE("recurring lines: a change inside a period is a line of its own", "[invoice]") {
  const std::string prorated = "'proration': 'inclusive', ";
  const auto seats = [&](const std::string& fields) {
    return addition("'quantity': '10', " + fields);
  };
  const Row row = GENERATE_COPY(values<Row>({
      {"two more, at the same price",
       {.start = "2026-03-01",
        .more = prorated + seats("'unit_price': '22', 'changes': [{'on': '2026-03-17', "
                                 "'quantity': '12'}]")},
       {"2026-03 addition 10 x 22 = 220.00", "2026-03 addition 2 x 22 = 21.29 (15 of 31 days)"}},
      {"the price of a unit is rounded first",
       {.start = "2026-03-01",
        .more = prorated + "'proration_rounding': 'unit_price', " +
                seats("'unit_price': '22', 'changes': [{'on': '2026-03-17', 'quantity': '12'}]")},
       {"2026-03 addition 10 x 22 = 220.00", "2026-03 addition 2 x 10.65 = 21.30 (15 of 31 days)"}},
      {"only what is not included counts",
       {.start = "2026-03-01",
        .more = prorated + seats("'included': '11', 'unit_price': '31', 'changes': [{'on': "
                                 "'2026-03-17', 'quantity': '12'}, {'on': '2026-03-31', "
                                 "'quantity': '9'}]")},
       {"2026-03 addition 0 x 31 = 0.00", "2026-03 addition 1 x 31 = 15.00 (15 of 31 days)",
        "2026-03 addition -1 x 31 = -1.00 (1 of 31 days)"}},
      {"included both before and after: no line",
       {.start = "2026-03-01",
        .more = prorated + seats("'included': '20', 'unit_price': '31', 'changes': [{'on': "
                                 "'2026-03-17', 'quantity': '12'}]")},
       {"2026-03 addition 0 x 31 = 0.00"}},
      {"a new price: the old one back, the new one charged",
       {.start = "2026-03-01",
        .more = prorated + seats("'unit_price': '31', 'changes': [{'on': '2026-03-31', "
                                 "'unit_price': '62', 'quantity': '5'}]")},
       {"2026-03 addition 10 x 31 = 310.00", "2026-03 addition -10 x 31 = -10.00 (1 of 31 days)",
        "2026-03 addition 5 x 62 = 10.00 (1 of 31 days)"}},
      {"a price sheet with included units, cancelled: every part of it back",
       {.start = "2026-03-01",
        .more = prorated + seats("'included': '4', 'cancelled_on': '2026-03-31', 'pricing': "
                                 "{'model': 'graduated', 'tiers': [{'unit_price': '31', 'flat': "
                                 "'62'}]}")},
       {"2026-03 addition 6 x 31 = 186.00", "2026-03 addition 1 x 62 = 62.00",
        "2026-03 addition -6 x 31 = -6.00 (1 of 31 days)",
        "2026-03 addition -1 x 62 = -2.00 (1 of 31 days)"}},
      {"a percentage is no price that could be rounded first",
       {.start = "2026-03-17",
        .more = prorated + "'proration_rounding': 'unit_price', " +
                seats("'pricing': {'model': 'percentage', 'percent': '12.5'}")},
       {"2026-03 addition 10 x 0.125 = 0.60 (15 of 31 days)"}},
  }));
  CAPTURE(row.why);
  CHECK(lines_with(row.agreement) == row.lines);
}

TEST_CASE("recurring lines: a one-time charge is billed on its day, whole", "[invoice]") {
  const auto once = [&](const std::string& fields) {
    return addition("'quantity': '1', 'unit_price': '500', 'one_time': true" + fields);
  };
  const Row row = GENERATE_COPY(values<Row>({
      {"on the agreement's first day, in arrears and prorated or not",
       {.start = "2026-02-15",
        .cycle = "quarterly",
        .more = "'timing': 'arrears', 'proration': 'inclusive', " + once("")},
       {"2026-02 addition 1 x 500 = 500.00"}},
      {"on a day of its own, before the agreement or after it",
       {.start = "2026-02-15",
        .more = "'cancelled_on': '2026-02-20', " + once(", 'start': '2026-03-05'")},
       {"2026-03 addition 1 x 500 = 500.00"}},
      {"not in the book's months: billed before", {.start = "2025-12-31", .more = once("")}, {}},
  }));
  CAPTURE(row.why);
  CHECK(lines_with(row.agreement) == row.lines);
}

TEST_CASE("recurring lines: a line knows what its units cost, included ones too", "[invoice]") {
  BookText book;
  book.agreements =
      AgreementText{.start = "2026-03-17",
                    .more = "'proration': 'inclusive', " +
                            addition("'quantity': '10', 'included': '4', 'unit_price': '31', "
                                     "'unit_cost': '3.1', 'cancelled_on': '2026-03-31'")}
          .text();
  const ClientBill billed = bill(read_good(book));
  const auto& lines = billed.invoices.at(0).lines;
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].amount.to_string() == "90.00");
  CHECK(lines[0].cost->to_string() == "15.00");
  CHECK(lines[1].amount.to_string() == "-6.00");
  CHECK(lines[1].cost->to_string() == "-1.00");
}

TEST_CASE("recurring lines: each part of a price sheet is a line, rounded by itself", "[invoice]") {
  const auto priced = [](const std::string& quantity, const std::string& pricing) {
    return addition("'quantity': '" + quantity + "', 'pricing': {" + pricing + "}");
  };
  const std::string tiers =
      "'tiers': [{'up_to': '10', 'unit_price': '10', 'flat': '2'}, {'unit_price': '5', 'flat': "
      "'3'}]";
  const Row row = GENERATE_COPY(values<Row>({
      {"T14",
       {.start = "2026-03-01", .more = priced("12", "'model': 'graduated', " + tiers)},
       {"2026-03 addition 10 x 10 = 100.00", "2026-03 addition 1 x 2 = 2.00",
        "2026-03 addition 2 x 5 = 10.00", "2026-03 addition 1 x 3 = 3.00"}},
      {"every part for 20 of 31 days",
       {.start = "2026-03-12",
        .more = "'proration': 'inclusive', " + priced("11", "'model': 'volume', " + tiers)},
       {"2026-03 addition 1 x 3 = 1.94 (20 of 31 days)",
        "2026-03 addition 11 x 5 = 35.48 (20 of 31 days)"}},
      {"a percentage is a price of hundredths",
       {.start = "2026-03-01", .more = priced("99.99", "'model': 'percentage', 'percent': '12.5'")},
       {"2026-03 addition 99.99 x 0.125 = 12.50"}},
      {"the minimum is met to the cent by what is printed: 3.335 is 3.34",
       {.start = "2026-03-01",
        .more = priced("1", "'model': 'per_unit', 'unit_price': '3.335', 'minimum': '10'")},
       {"2026-03 addition 1 x 3.335 = 3.34", "2026-03 addition 1 x 6.66 = 6.66"}},
      {"the maximum too",
       {.start = "2026-03-01",
        .more = priced("4", "'model': 'per_unit', 'unit_price': '3.335', 'maximum': '10'")},
       {"2026-03 addition 4 x 3.335 = 13.34", "2026-03 addition 1 x -3.34 = -3.34"}},
  }));
  CAPTURE(row.why);
  CHECK(lines_with(row.agreement) == row.lines);
}

TEST_CASE("recurring lines: the amount has the currency's digits", "[invoice]") {
  struct Currency {
    std::string code, amount;
  };
  // 7 x 1400.5 x 20 / 31 = 6324.8387...
  const Currency row =
      GENERATE(values<Currency>({{"USD", "6324.84"}, {"JPY", "6325"}, {"KWD", "6324.839"}}));
  CAPTURE(row.code);
  const AgreementText agreement{
      .start = "2026-03-12",
      .more = "'proration': 'inclusive', " + addition("'quantity': '7', 'unit_price': '1400.5'")};
  CHECK(lines_with(agreement, BookText().period, row.code) ==
        Lines{"2026-03 addition 7 x 1400.5 = " + row.amount + " (20 of 31 days)"});
}

TEST_CASE("recurring lines: a block is sold with each grant, on the day it is granted",
          "[invoice]") {
  const auto block = [](const std::string& cycle) {
    return "'block': {'unit': 'hours', 'grant': '10', 'cycle': '" + cycle +
           "', 'sold_price': '1250', 'overage': 'refuse'}";
  };
  const Row row = GENERATE_COPY(values<Row>({
      {"once",
       {.start = "2026-02-20", .more = block("one_time")},
       {"2026-02 block_sale 1 x 1250 = 1250.00"}},
      {"once, before the book: sold already",
       {.start = "2025-12-31", .more = block("one_time")},
       {}},
      {"each month, a part of one costs as much",
       {.start = "2026-02-20", .more = block("per_period")},
       {"2026-02 block_sale 1 x 1250 = 1250.00", "2026-03 block_sale 1 x 1250 = 1250.00"}},
      {"each quarter of the contract, in arrears or not",
       {.start = "2025-11-20",
        .cycle = "quarterly",
        .more = "'cycle_anchor': 'contract', 'timing': 'arrears', " + block("per_period")},
       {"2026-02 block_sale 1 x 1250 = 1250.00"}},
      {"part of the fee: no line of its own",
       {.start = "2026-03-01",
        .more = "'block': {'unit': 'hours', 'grant': '10', 'cycle': 'per_period', "
                "'overage': 'refuse'}" +
                kFee},
       {"2026-03 recurring_fee 1 x 310 = 310.00"}},
  }));
  CAPTURE(row.why);
  CHECK(lines_with(row.agreement) == row.lines);
}

TEST_CASE("recurring lines: a line says which days it is for", "[invoice]") {
  BookText book;
  book.agreements =
      AgreementText{.start = "2026-02-15", .more = "'proration': 'exclusive'" + kFee}.text();
  const ClientBill billed = bill(read_good(book));
  const Line& part = billed.invoices[0].lines.at(0);
  CHECK(part.period.start.to_string() == "2026-02-16");
  CHECK(part.period.end.to_string() == "2026-03-01");
  const Line& whole = billed.invoices[1].lines.at(0);
  CHECK(whole.period.start.to_string() == "2026-03-01");
  CHECK(whole.period.end.to_string() == "2026-04-01");
  CHECK_FALSE(whole.charged_days);
}
