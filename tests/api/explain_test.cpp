// Every line and every movement of every golden book explains itself, well enough that its amount
// can be worked out again from the explanation alone.
#include <catch2/catch.hpp>
#include <set>

#include "support/book_text.h"
#include "support/books.h"
#include "support/explain_everything.h"

using namespace billing;
using namespace billing::testing;

namespace {

Explained explain_book(const std::string& text) {
  Session session;
  open_good(session, text);
  return explain_everything(session);
}

}  // namespace

TEST_CASE("explain: every line and movement of every golden book can be worked out again",
          "[api][golden]") {
  std::set<std::string> kinds;
  std::size_t count = 0;
  for (const GoldenBook& book : golden_books()) {
    CAPTURE(book.name);
    const Explained explained = explain_book(read_file(book.book_path));
    count += explained.count;
    kinds.insert(explained.kinds.begin(), explained.kinds.end());
  }
  CHECK(count > 1000);
  CHECK(kinds == std::set<std::string>{"recurring_fee",
                                       "addition",
                                       "block_sale",
                                       "consumption",
                                       "expense",
                                       "product",
                                       "covered_item",
                                       "refused_item",
                                       "carried_item",
                                       "no_charge_item",
                                       "time",
                                       "covered_time",
                                       "block_overage",
                                       "refused_time",
                                       "carried_time",
                                       "no_charge_time",
                                       "milestone",
                                       "progress",
                                       "deposit",
                                       "deposit_deduction",
                                       "grant",
                                       "draw",
                                       "owe",
                                       "repay",
                                       "expire",
                                       "overage",
                                       "adjust",
                                       "discount",
                                       "cap",
                                       "true_up",
                                       "invoice_discount",
                                       "invoice_minimum",
                                       "invoice_maximum"});
}

TEST_CASE("explain: the awkward cases can be worked out again", "[api]") {
  struct Row {
    std::string why, provider, rules, agreement, block;
    std::vector<EntryText> entries;
  };
  const std::string rules =
      "{'method': 'adjustment', 'value': '-33.3333'},"
      "{'work_type': 'after_hours', 'method': 'multiplier', 'value': '1.37', "
      "'overage_rate': '145.005'}";
  const std::vector<EntryText> mixed = {
      {.id = "a", .duration = "'minutes': 50", .type = "after_hours"},
      {.id = "b", .duration = "'hours': '1.375'"},
      {.id = "c", .duration = "'minutes': 0"},
      {.id = "d", .duration = "'minutes': 7", .type = "after_hours", .billing = "no_charge"},
      {.id = "e", .worked_at = "2026-02-03", .duration = "'hours': '3.3'", .type = "after_hours"},
      {.id = "f", .worked_at = "2026-02-04", .duration = "'minutes': 0"},
      {.id = "g",
       .worked_at = "2026-02-05",
       .duration = "'hours': '0.1'",
       .more = "'hourly_rate': '77.7777', 'overage_rate': '88.8888'"},
      {.id = "h",
       .worked_at = "2026-03-05",
       .duration = "'minutes': 61",
       .role = "senior",
       .type = "after_hours",
       .more = "'overage_rate': '0'"}};
  const Row row = GENERATE_COPY(values<Row>({
      {"money, overage rates", "'currency': 'USD'", rules, "",
       "'unit': 'amount', 'grant': '99.995', "
       "'overage': 'bill_overage_rate'",
       mixed},
      {"money, own rates, half even", "'currency': 'USD', 'rounding': 'half_even'", rules, "",
       "'unit': 'amount', 'grant': '60', 'overage': 'bill_own_rate'", mixed},
      {"money, carried, by quarter hours", "'currency': 'USD'", rules,
       "'minimum_minutes': 15, 'increment_minutes': 15, ",
       "'unit': 'amount', 'grant': '60', 'overage': 'carry'", mixed},
      {"hours, carried: no time draws nothing while hours are owed", "'currency': 'USD'", rules, "",
       "'unit': 'hours', 'grant': '0.5', 'overage': 'carry'", mixed},
      {"hours, overage rates, yen", "'currency': 'JPY', 'hours_digits': 4", rules, "",
       "'unit': 'hours', 'grant': '1', 'overage': 'bill_overage_rate'", mixed},
      {"hours, refused, dinar", "'currency': 'KWD', 'hours_digits': 0, 'rounding': 'floor'", rules,
       "", "'unit': 'hours', 'grant': '1', 'overage': 'refuse'", mixed},
  }));
  CAPTURE(row.why);
  BookText book;
  book.provider = row.provider;
  book.rate_rules = row.rules;
  book.agreements =
      AgreementText{
          .start = "2025-12-17",
          .more = row.agreement +
                  "'proration': 'exclusive', 'recurring_fee': {'amount': '100.005'}, 'additions': "
                  "[{'id': 'a', 'name': 'A', 'quantity': '7.5', 'included': '0.25', "
                  "'unit_price': '-1.2345', 'start': '2026-02-11'}, {'id': 'b', 'name': 'B', "
                  "'quantity': '1', 'included': '3', 'unit_price': '9'}], 'block': {'cycle': "
                  "'per_period', 'sold_price': '60.005', " +
                  row.block + "}"}
          .text();
  book.time_entries = list_of(row.entries);
  CHECK(explain_book(book.text()).count > 15);
}

TEST_CASE("explain: every part of a price sheet can be worked out again", "[api]") {
  struct Row {
    std::string why, quantity, included, pricing;
    std::size_t lines;
  };
  const std::string thirds =
      "'tiers': [{'up_to': '3.3', 'unit_price': '33.3333', 'flat': '1.005'}, {'up_to': '9', "
      "'unit_price': '-1.111', 'package_size': '0.7'}, {'unit_price': '0.005', 'flat': '2'}]";
  const Row row = GENERATE_COPY(values<Row>({
      {"flat", "7", "0", "'model': 'flat', 'amount': '100.005'", 1},
      {"per unit, capped", "7.77", "0.5",
       "'model': 'per_unit', 'unit_price': '33.335', 'maximum': '100'", 2},
      {"a return, up to a minimum", "-3", "2",
       "'model': 'per_unit', 'unit_price': '33.335', 'minimum': '0'", 2},
      {"packages", "10.01", "0.02", "'model': 'package', 'package_size': '3.33', 'amount': '1.005'",
       1},
      {"a percentage", "99.99", "0", "'model': 'percentage', 'percent': '12.345'", 1},
      {"graduated, unused", "1", "5", "'model': 'graduated', " + thirds, 2},
      {"graduated, all tiers", "1234.5", "0.1", "'model': 'graduated', " + thirds, 5},
      {"graduated, filled up", "4", "0",
       "'model': 'graduated', 'minimum': '500.01', 'maximum': '600', " + thirds, 4},
      {"graduated, cut off", "4", "0", "'model': 'graduated', 'maximum': '50.001', " + thirds, 4},
      {"percentages in tiers", "4000", "0",
       "'model': 'graduated_percentage', 'tiers': [{'up_to': '1000', 'percent': '1', 'flat': "
       "'200'}, {'percent': '2.0005'}]",
       3},
      {"volume, packages", "8", "0", "'model': 'volume', " + thirds, 1},
      {"volume, units and flat", "1234.5", "0", "'model': 'volume', " + thirds, 2},
  }));
  CAPTURE(row.why);
  BookText book;
  book.period = "'start': '2026-01-01', 'end': '2026-02-01'";
  const std::string start = GENERATE("2026-01-01", "2026-01-20");
  book.agreements =
      AgreementText{.start = start,
                    .more =
                        "'proration': 'inclusive', 'additions': [{'id': 'a', 'name': 'A', "
                        "'quantity': '" +
                        row.quantity + "', 'included': '" + row.included + "', 'pricing': {" +
                        row.pricing + "}}]"}
          .text();
  CHECK(explain_book(book.text()).count == row.lines);
}

TEST_CASE("explain: a movement says what it earned of what its lot was sold for", "[api]") {
  BookText book;
  book.agreements =
      AgreementText{
          .more =
              "'block': {'unit': 'hours', 'grant': '3', 'cycle': 'one_time', 'sold_price': "
              "'100', 'overage': 'refuse', 'adjustments': [{'id': 'a', 'on': '2026-01-20', "
              "'quantity': '-1', 'reason': 'R', 'refund_unit_price': '30'}]}"}
          .text();
  book.time_entries = list_of(std::vector<EntryText>{{.id = "a", .worked_at = "2026-01-05"},
                                                     {.id = "b", .worked_at = "2026-01-06"}});
  Session session;
  open_good(session, book.text());
  std::vector<std::string> earned;
  for (const std::string movement : {"support/0", "support/1", "support/2", "support/3"}) {
    const JsonValue explanation = explain(session, "movement", movement);
    const JsonValue* step = step_of(explanation, "earned");
    earned.push_back(step ? text_of(*step, "result") : "-");
  }
  CHECK(earned == std::vector<std::string>{"-", "33.33", "33.34", "33.33"});
  CHECK(text_of(explain(session, "movement", "support/3"), "sentence") ==
        "An adjustment takes 1.00 hours back and refunds 30.00 for each.");
}

TEST_CASE("explain: the longest ids can be asked for", "[api]") {
  const std::string id(64, 'x');
  BookText book;
  book.work_roles = "{'id': '" + id + "', 'name': 'Role', 'hourly_rate': '100.123456789012'}";
  book.work_types = "{'id': '" + id + "', 'name': 'Type'}";
  book.clients = "{'id': '" + id + "', 'name': 'Client'}";
  book.agreements =
      AgreementText{.id = id,
                    .client = id,
                    .more =
                        "'block': {'unit': 'amount', 'grant': '5', 'cycle': 'one_time', "
                        "'overage': 'bill_own_rate'}"}
          .text();
  book.time_entries = list_of<EntryText>({{.id = id, .role = id, .type = id, .client = id},
                                          {.id = "b", .role = id, .type = id, .client = id}});
  CHECK(explain_book(book.text()).count == 6);
}
