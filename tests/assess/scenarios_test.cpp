// Who uses each scenario, and which money depends on it; the figures are worked out by hand.
#include "assess/scenarios.h"

#include <catch2/catch.hpp>

#include "support/assessed.h"
#include "support/ledger_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

// One month, an agreement that covers no time unless it says so.
BookText book_of(const std::string& agreement_fields, const std::string& coverage = "'time': false",
                 const std::string& entries = {}) {
  BookText book;
  book.period = "'start': '2026-01-01', 'end': '2026-02-01'";
  book.agreements = AgreementText{.coverage = coverage, .more = agreement_fields}.text();
  book.time_entries = entries;
  return book;
}

std::string work(const std::string& hours, const std::string& more = {}) {
  return EntryText{.duration = "'hours': '" + hours + "'", .more = more}.text();
}

BookText block_of(const std::string& fields, const std::string& entries) {
  return book_of("'block': {" + fields + "}", "'time': true", entries);
}

const std::string kHours = "'unit': 'hours', 'cycle': 'per_period', ";
const std::string kSeats = "'id': 'seat', 'name': 'Seat', 'quantity': '10', ";

}  // namespace

TEST_CASE("scenarios: there are the 27 of the capability table, each once", "[assess]") {
  CHECK(all_scenarios().size() == 27);
  for (Index i = 0; i < all_scenarios().size(); ++i) {
    CHECK(find_scenario(all_scenarios()[i].id) == i);
  }
  CHECK(find_scenario("none such") == kNowhere);
}

TEST_CASE("scenarios: what recurs is used by its agreement, and its lines depend on it",
          "[assess]") {
  BookText counted = book_of(
      "'additions': [{'id': 'seat', 'name': 'Seat', 'unit_price': '30', 'counted': {'source': 's', "
      "'sampling': 'invoice_date'}}]");
  counted.count_sources =
      "{'id': 's', 'name': 'S', 'kind': 'users', 'snapshots': [{'client': 'oak', 'taken_at': "
      "'2026-01-01T00:00', 'count': '12'}]}";
  struct Row {
    std::string why, scenario;
    BookText book;
    std::vector<std::string> uses;
  };
  const std::vector<Row> rows = {
      {"a fee", "flat_fee", book_of("'recurring_fee': {'amount': '500'}"), {"oak/support 500.00"}},
      {"an addition is no fee",
       "flat_fee",
       book_of("'additions': [{" + kSeats + "'unit_price': '30'}]"),
       {}},
      {"10 x 30",
       "manual_quantity",
       book_of("'additions': [{" + kSeats + "'unit_price': '30'}]"),
       {"oak/support 300.00"}},
      {"12 were counted, x 30", "counted_quantity", counted, {"oak/support 360.00"}},
      {"nobody types a count", "manual_quantity", counted, {}},
      {"(10 - 4) x 30",
       "included_units",
       book_of("'additions': [{" + kSeats + "'unit_price': '30', 'included': '4'}]"),
       {"oak/support 180.00"}},
      {"three packages of four",
       "tiered_price",
       book_of("'additions': [{" + kSeats +
               "'pricing': {'model': 'package', 'amount': '7', 'package_size': '4'}}]"),
       {"oak/support 21.00"}},
      {"a price of a unit has no tiers",
       "tiered_price",
       book_of("'additions': [{" + kSeats +
               "'pricing': {'model': 'per_unit', 'unit_price': '7'}}]"),
       {}},
      {"15 of 31 days x 310; the fee is whole",
       "part_periods",
       book_of("'proration': 'inclusive', 'recurring_fee': {'amount': '50'}, 'additions': [{" +
               kSeats + "'unit_price': '31', 'start': '2026-01-17'}]"),
       {"oak/support 150.00"}},
      {"by days, but nothing began inside the month",
       "part_periods",
       book_of("'proration': 'inclusive', 'recurring_fee': {'amount': '50'}"),
       {}},
      {"the addition has prices of its own that stay",
       "uplift",
       book_of("'uplifts': [{'method': 'percent', 'value': '3'}], 'recurring_fee': {'amount': "
               "'500'}, 'additions': [{" +
               kSeats + "'unit_price': '31', 'uplifts': []}]"),
       {"oak/support 500.00"}},
  };
  for (const Row& row : rows) {
    INFO(row.scenario << ": " << row.why);
    CHECK(uses_of(billed_book(row.book.text()), row.scenario) == row.uses);
  }
}

TEST_CASE("scenarios: of a block the work that it pays for, and what is past its end", "[assess]") {
  const std::string senior =
      EntryText{.id = "e2", .duration = "'hours': '2'", .role = "senior"}.text();
  BookText items = block_of(
      "'unit': 'amount', 'grant': '1000', 'cycle': 'per_period', 'overage': "
      "'bill_own_rate'",
      "");
  items.agreements = AgreementText{.coverage = "'time': true, 'expenses': true",
                                   .more =
                                       "'block': {'unit': 'amount', 'grant': '1000', 'cycle': "
                                       "'per_period', 'overage': 'bill_own_rate'}"}
                         .text();
  items.expenses = "{'id': 'x', 'client': 'oak', 'on': '2026-01-05', 'name': 'Taxi', 'cost': '80'}";
  BookText carried = block_of(
      kHours + "'grant': '2', 'overage': 'bill_own_rate', 'carry_over': {}",
      work("1") + ", " +
          EntryText{.id = "e2", .worked_at = "2026-02-05", .duration = "'hours': '2'"}.text());
  carried.period = "'start': '2026-01-01', 'end': '2026-03-01'";
  BookText expiring = block_of(
      "'unit': 'hours', 'grant': '5', 'cycle': 'one_time', 'overage': 'bill_own_rate', "
      "'expires_after_months': 12",
      work("3"));
  struct Row {
    std::string why, scenario;
    BookText book;
    std::vector<std::string> uses;
  };
  const std::string own_rate = "'overage': 'bill_own_rate'";
  const std::vector<Row> rows = {
      {"two of three hours",
       "block_hours",
       block_of(kHours + "'grant': '2', " + own_rate, work("3")),
       {"oak/support 200.00"}},
      {"the third is billed",
       "included_hours",
       block_of(kHours + "'grant': '2', " + own_rate, work("3")),
       {"oak/support 100.00"}},
      {"refused is not billed",
       "included_hours",
       block_of(kHours + "'grant': '2', 'overage': 'refuse'", work("3")),
       {}},
      {"three hours at 100",
       "block_amount",
       block_of("'unit': 'amount', 'grant': '1000', 'cycle': 'per_period', " + own_rate, work("3")),
       {"oak/support 300.00"}},
      {"a block of hours is none of money",
       "block_amount",
       block_of(kHours + "'grant': '2', " + own_rate, work("3")),
       {}},
      {"the senior's two hours at 150, not the engineer's",
       "draw_factors",
       block_of(kHours + "'grant': '10', " + own_rate +
                    ", 'draw_factors': [{'work_role': 'senior', 'factor': '1.5'}]",
                work("1") + ", " + senior),
       {"oak/support 300.00"}},
      {"February's first hour is January's", "carry_over", carried, {"oak/support 100.00"}},
      {"all that lasts a year", "carry_over", expiring, {"oak/support 300.00"}},
      {"lost at the period's end",
       "carry_over",
       block_of(kHours + "'grant': '2', " + own_rate, work("3")),
       {}},
      {"the third hour is owed",
       "borrowing",
       block_of(kHours + "'grant': '2', 'overage': 'carry'", work("3")),
       {"oak/support 100.00"}},
      {"the second block, not the first",
       "next_block",
       block_of(kHours + "'grant': '2', 'sold_price': '190', 'overage': 'sell_block'", work("3")),
       {"oak/support 190.00"}},
      {"a ticket of two hours",
       "incidents",
       block_of("'unit': 'incidents', 'grant': '5', 'cycle': 'per_period', " + own_rate,
                work("2", "'ticket': 'T1'")),
       {"oak/support 200.00"}},
      {"the taxi", "covered_items", items, {"oak/support 80.00"}},
      {"money pays for it too", "block_amount", items, {"oak/support 80.00"}},
      {"sold and earned as it is drawn",
       "deferral",
       block_of(kHours + "'grant': '2', 'sold_price': '190', " + own_rate, work("1")),
       {"oak/support 190.00"}},
      {"earned when it is sold",
       "deferral",
       block_of(kHours + "'grant': '2', 'sold_price': '190', 'recognition': 'at_sale', " + own_rate,
                work("1")),
       {}},
      {"a quarter ahead",
       "deferral",
       [] {
         BookText book;
         book.period = "'start': '2026-01-01', 'end': '2026-02-01'";
         book.agreements = AgreementText{.cycle = "quarterly",
                                         .coverage = "'time': false",
                                         .more = "'recurring_fee': {'amount': '900'}"}
                               .text();
         return book;
       }(),
       {"oak/support 900.00"}},
  };
  for (const Row& row : rows) {
    INFO(row.scenario << ": " << row.why);
    CHECK(uses_of(billed_book(row.book.text()), row.scenario) == row.uses);
  }
}

TEST_CASE("scenarios: of work by its client", "[assess]") {
  const std::string night =
      EntryText{.id = "e2", .duration = "'minutes': 50", .type = "after_hours"}.text();
  BookText plain = book_of("", "'time': false", work("1") + ", " + night);
  BookText rates = plain;
  rates.rate_rules = "{'work_type': 'after_hours', 'method': 'custom', 'value': '180'}";
  BookText for_all = plain;
  for_all.rate_rules = "{'method': 'custom', 'value': '180'}";
  BookText steps = plain;
  steps.work_types =
      "{'id': 'standard', 'name': 'Standard'}, {'id': 'after_hours', 'name': 'After hours', "
      "'increment_minutes': 15}";
  BookText passed = block_of(kHours + "'grant': '2', 'overage': 'next_agreement'", work("3"));
  passed.agreements += ", " + AgreementText{.id = "second",
                                            .more = "'block': {" + kHours +
                                                    "'grant': '9', 'overage': 'bill_own_rate'}"}
                                  .text();
  struct Row {
    std::string why, scenario;
    BookText book;
    std::vector<std::string> uses;
  };
  const std::vector<Row> rows = {
      {"50 minutes are 0.83 hours x 180", "rates_by_work", rates, {"oak 149.40"}},
      {"one rate for everything", "rates_by_work", for_all, {}},
      {"50 minutes are an hour; the other hour has no step", "time_limits", steps, {"oak 100.00"}},
      {"no steps", "time_limits", plain, {}},
      {"one of three hours", "cascade", passed, {"oak 100.00"}},
  };
  for (const Row& row : rows) {
    INFO(row.scenario << ": " << row.why);
    CHECK(uses_of(billed_book(row.book.text()), row.scenario) == row.uses);
  }
}

TEST_CASE("scenarios: of usage, projects, invoices and taxes", "[assess]") {
  const std::string rows_of_usage =
      "{'id': 'r', 'client': 'oak', 'on': '2026-01-31', 'quantity': '10', 'net_price': '5'}, "
      "{'id': 'l', 'client': 'oak', 'on': '2026-01-31', 'kind': 'licence', 'quantity': '100', "
      "'list_price': '10', 'net_price': '10.30'}";
  BookText usage = book_of(
      "'consumption': {'mark_ups': [{'kind': 'consumption', 'method': 'percent', 'value': '20'}]}");
  usage.consumption = rows_of_usage;
  BookText two = book_of("'recurring_fee': {'amount': '500'}");
  two.agreements += ", " + AgreementText{.id = "other",
                                         .coverage = "'time': false",
                                         .more = "'recurring_fee': {'amount': '300'}"}
                               .text();
  BookText apart = two;
  apart.clients = "{'id': 'oak', 'name': 'Oakline', 'separate_invoices': 'agreement'}";
  BookText project = book_of("");
  project.projects =
      "{'id': 'p', 'client': 'oak', 'name': 'Move', 'price': '1000', 'milestones': [{'id': 'm', "
      "'name': 'Half', 'percent': '40', 'reached_on': '2026-01-20'}]}";
  BookText least = book_of("'recurring_fee': {'amount': '90'}");
  least.clients = "{'id': 'oak', 'name': 'Oakline', 'minimum_invoice': {'amount': '150'}}";
  BookText taxed = book_of("'recurring_fee': {'amount': '500', 'tax_rates': ['state', 'local']}");
  taxed.tax_rates =
      "{'id': 'state', 'name': 'State', 'percent': '6'}, "
      "{'id': 'local', 'name': 'Local', 'percent': '2'}";
  BookText one_tax = taxed;
  one_tax.agreements = AgreementText{.coverage = "'time': false",
                                     .more =
                                         "'recurring_fee': {'amount': '500', 'tax_rates': "
                                         "['state']}"}
                           .text();
  struct Row {
    std::string why, scenario;
    BookText book;
    std::vector<std::string> uses;
  };
  const std::vector<Row> rows = {
      {"50 and a fifth, and the licences at cost", "consumption", usage, {"oak/support 1090.00"}},
      {"100 x 0.30 above the list", "term_premium", usage, {"oak/support 30.00"}},
      {"500 and 300 on one", "one_invoice", two, {"oak 800.00"}},
      {"an invoice each", "one_invoice", apart, {}},
      {"40 percent of 1000", "milestones", project, {"oak 400.00"}},
      {"90 to 150", "minimum_invoice", least, {"oak 60.00"}},
      {"two on a line", "tax_levels", taxed, {"oak 500.00"}},
      {"one on a line", "tax_levels", one_tax, {}},
  };
  for (const Row& row : rows) {
    INFO(row.scenario << ": " << row.why);
    CHECK(uses_of(billed_book(row.book.text()), row.scenario) == row.uses);
  }
}

TEST_CASE("scenarios: accounts that depend on more than the kind of line are the book's",
          "[assess]") {
  BookText book = book_of("'recurring_fee': {'amount': '500'}");
  CHECK(uses_of(billed_book(book.text()), "gl_cascade").empty());
  book.ledger = ledger_text();
  CHECK(uses_of(billed_book(book.text()), "gl_cascade").empty());
  book.ledger = ledger_text({.of = "labour",
                             .levels = "{'name': 'office', 'dimensions': ['office']}",
                             .mappings = "{'level': 'office', 'values': ['London'], 'account': "
                                         "'4015'}"});
  CHECK(uses_of(billed_book(book.text()), "gl_cascade") == std::vector<std::string>{"book 500.00"});
}

TEST_CASE("scenarios: hourly work without an agreement uses none", "[assess]") {
  BookText book;
  book.time_entries = work("3");
  CHECK(used_scenarios(billed_book(book.text())).empty());
}

TEST_CASE("scenarios: an agreement that ended before the period uses none", "[assess]") {
  BookText book;
  book.agreements = AgreementText{.start = "2025-01-01",
                                  .coverage = "'time': false",
                                  .more = "'end': '2026-01-01', 'recurring_fee': {'amount': '5'}"}
                        .text();
  CHECK(used_scenarios(billed_book(book.text())).empty());
}

TEST_CASE("scenarios: two sizes of one block are one variant, two units of time are two",
          "[assess]") {
  const auto with = [](const std::string& second) {
    BookText book;
    const auto block = [](const std::string& id, const std::string& fields) {
      return AgreementText{.id = id,
                           .more =
                               "'block': {'unit': 'hours', 'overage': "
                               "'bill_own_rate', " +
                               fields + "}"}
          .text();
    };
    book.agreements = block("a", "'grant': '2', 'cycle': 'per_period'") + ", " + block("b", second);
    const BilledBook billed = billed_book(book.text());
    return assess(billed).audits[find_scenario("block_hours")].variants;
  };
  CHECK(with("'grant': '20', 'cycle': 'per_period'") == 1);
  CHECK(with("'grant': '20', 'cycle': 'one_time'") == 2);
}
