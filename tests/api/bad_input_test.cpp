// Books that contradict themselves or would never end: an answer that names what is wrong, one
// sentence for each and nothing else.
#include <catch2/catch.hpp>

#include "support/answers.h"
#include "support/faulty_book.h"

using namespace billing;
using namespace billing::testing;

namespace {

struct Row {
  const char* why;
  std::string book;
  std::vector<const char*> problems;  // "code pointer", all of them.
  const char* named;                  // What the first sentence says.
};

std::string policies(const std::string& fields) {
  BookText book;
  book.policies = fields;
  return book.text();
}

std::string agreement(const std::string& fields) {
  BookText book;
  book.agreements = AgreementText{.more = fields}.text();
  return book.text();
}

std::string cycle(const std::string& name, const std::string& fields = "") {
  BookText book;
  book.agreements = AgreementText{.cycle = name, .more = fields}.text();
  return book.text();
}

std::string tiers(const std::string& tiers) {
  return agreement(
      "'additions': [{'id': 'mail', 'name': 'Mail', 'quantity': '25', 'pricing': {'model': "
      "'graduated', 'tiers': [" +
      tiers + "]}}]");
}

std::string block(const std::string& fields) {
  return agreement("'block': {'unit': 'hours', 'cycle': 'per_period', 'overage': 'refuse', " +
                   fields + "}");
}

std::string family(const std::string& first, const std::string& second, const std::string& third) {
  BookText book;
  book.agreements = list_of<AgreementText>({{.id = "a", .more = "'parent': '" + first + "'"},
                                            {.id = "b", .more = "'parent': '" + second + "'"},
                                            {.id = "c", .more = "'parent': '" + third + "'"}});
  return book.text();
}

std::string child_of_a_circle() {
  BookText book;
  book.agreements = list_of<AgreementText>({{.id = "below", .more = "'parent': 'child'"},
                                            {.id = "a", .more = "'parent': 'b'"},
                                            {.id = "child", .more = "'parent': 'a'"},
                                            {.id = "b", .more = "'parent': 'a'"},
                                            {.id = "fine", .more = "'parent': 'root'"},
                                            {.id = "root"}});
  return book.text();
}

std::string before_rounding_with_limit() {
  BookText book;
  book.policies = "'multiplier_order': 'before_rounding'";
  book.rate_rules = "{'method': 'custom', 'value': '9', 'limit_hours': '3'}";
  return book.text();
}

void check_row(const Row& row) {
  CAPTURE(row.why);
  Session session;
  const JsonValue answer = read_json(session.open(row.book));
  REQUIRE_FALSE(member(answer, "ok").boolean);
  std::vector<std::string> problems;
  for (const JsonValue& problem : items_of(answer, "problems")) {
    problems.push_back(text_of(problem, "code") + " " + text_of(problem, "pointer"));
  }
  CHECK(problems == std::vector<std::string>(row.problems.begin(), row.problems.end()));
  const std::string& sentence = text_of(items_of(answer, "problems").at(0), "sentence");
  CAPTURE(sentence);
  CHECK(sentence.find(row.named) != std::string::npos);
}

}  // namespace

TEST_CASE("bad input: policies that contradict each other are named", "[api]") {
  const auto rows = std::vector<Row>{
      {"a grace without a rounding that has one",
       policies("'increment_grace_minutes': 5"),
       {"field.conflict /policies/increment_grace_minutes"},
       "up_after_grace"},
      {"a limit of hours that follow from the rule itself",
       before_rounding_with_limit(),
       {"field.conflict /rate_rules/0/limit_hours"},
       "before_rounding"},
      {"in arrears and ahead",
       agreement("'timing': 'arrears', 'look_ahead_days': 10"),
       {"field.conflict /agreements/0/look_ahead_days"},
       "In arrears"},
      {"a term and an end",
       agreement("'term_months': 6, 'end': '2026-05-01'"),
       {"field.conflict /agreements/0/end"},
       "term"},
  };
  for (const Row& row : rows) check_row(row);
}

TEST_CASE("bad input: a platform of one's own that is unknown or contradicts itself is named",
          "[api]") {
  const auto own = [](const std::string& policies, const std::string& base = "autotask") {
    BookText book;
    book.profiles =
        "{'id': 'own', 'name': 'Own', 'based_on': '" + base + "', 'policies': {" + policies + "}}";
    return book.text();
  };
  const auto rows = std::vector<Row>{
      {"no such policy",
       own("'colour': 'blue'"),
       {"field.unknown /profiles/0/policies/colour"},
       "colour"},
      {"no such value",
       own("'proration': 'sometimes'"),
       {"choice.unknown /profiles/0/policies/proration"},
       "as_signed, on, off"},
      {"no such platform",
       own("", "syncro"),
       {"reference.unknown /profiles/0/based_on"},
       "connectwise"},
      {"days of parts that nobody bills",
       own("'proration': 'off', 'day_count': 'inclusive', 'parts_billed': 'at_once'"),
       {"field.conflict /profiles/0/policies/day_count",
        "field.conflict /profiles/0/policies/parts_billed"},
       "proration is off"},
      {"a rate of what is not billed",
       own("'overage': 'not_billed', 'overage_rate': 'own_rate'"),
       {"field.conflict /profiles/0/policies/overage_rate"},
       "overage is not_billed"},
  };
  for (const Row& row : rows) check_row(row);
}

TEST_CASE("bad input: tiers out of order or with gaps are named", "[api]") {
  const std::string open = "{'unit_price': '1'}";
  const auto rows = std::vector<Row>{
      {"out of order",
       tiers("{'up_to': '20', 'unit_price': '3'}, {'up_to': '10', 'unit_price': "
             "'2'}, " +
             open),
       {"tier.not_ascending /agreements/0/additions/0/pricing/tiers/1/up_to"},
       "ends at 10"},
      {"twice the same",
       tiers("{'up_to': '20', 'unit_price': '3'}, {'up_to': '20', 'unit_price': "
             "'2'}, " +
             open),
       {"tier.not_ascending /agreements/0/additions/0/pricing/tiers/1/up_to"},
       "20"},
      {"a gap above the last",
       tiers("{'up_to': '20', 'unit_price': '3'}"),
       {"tier.closed /agreements/0/additions/0/pricing/tiers/0/up_to"},
       "is the last and ends at 20"},
      {"an open tier before the last",
       tiers(open + ", " + open),
       {"tier.open_too_soon /agreements/0/additions/0/pricing/tiers/0"},
       "Only the last tier"},
      {"a tier that charges nothing named",
       tiers("{'up_to': '20'}, " + open),
       {"tier.without_price /agreements/0/additions/0/pricing/tiers/0"},
       "price"},
      {"none", tiers(""), {"tier.none /agreements/0/additions/0/pricing/tiers"}, "tier"},
  };
  for (const Row& row : rows) check_row(row);
}

TEST_CASE("bad input: what would never end is named", "[api]") {
  const auto rows = std::vector<Row>{
      {"a cycle that does not exist",
       cycle("never"),
       {"choice.unknown /agreements/0/billing_cycle"},
       "monthly"},
      {"a cycle without a day on which it begins",
       cycle("five_yearly"),
       {"cycle.needs_contract_anchor /agreements/0/billing_cycle"},
       "contract"},
      {"its own parent",
       agreement("'parent': 'support'"),
       {"agreement.circular_parent /agreements/0/parent"},
       "\"support\" is its own parent: \"support\", which is below \"support\"."},
      {"parents in a circle",
       family("b", "c", "a"),
       {"agreement.circular_parent /agreements/0/parent",
        "agreement.circular_parent /agreements/1/parent",
        "agreement.circular_parent /agreements/2/parent"},
       "\"a\" is its own parent: \"a\", which is below \"b\", which is below \"c\", which is "
       "below \"a\"."},
      {"those below a circle, which are not in it",
       child_of_a_circle(),
       {"agreement.circular_parent /agreements/1/parent",
        "agreement.circular_parent /agreements/3/parent"},
       "\"a\" is its own parent: \"a\", which is below \"b\", which is below \"a\"."},
      {"topped up by nothing",
       block("'grant': '1', 'top_up': {'threshold': '1', 'by': '0', 'unit_price': '1'}"),
       {"block.top_up_endless /agreements/0/block/top_up/by"},
       "nothing"},
      {"topped up to less than what tops it up",
       block("'grant': '1', 'top_up': {'threshold': '5', 'up_to': '5', 'unit_price': '1'}"),
       {"block.top_up_endless /agreements/0/block/top_up/up_to"},
       "5"},
      {"overage that is never billed, billed at the period's end",
       block("'grant': '1', 'overage_billed': 'period_end'"),
       {"field.conflict /agreements/0/block/overage_billed"},
       "wait"},
      {"an unlimited block has none",
       block("'grant': '0', 'unlimited': true, 'overage_billed': 'period_end'"),
       {"field.conflict /agreements/0/block/overage_billed"},
       "unlimited"},
      {"overage billed at the end of what has no end",
       agreement("'block': {'unit': 'hours', 'grant': '1', 'cycle': 'one_time', 'overage': "
                 "'bill_own_rate', 'overage_billed': 'period_end'}"),
       {"block.no_period_end /agreements/0/block/overage_billed"},
       "end"},
      {"blocks of nothing, sold until the work is paid for",
       agreement("'block': {'unit': 'hours', 'cycle': 'per_period', 'grant': '0', 'sold_price': "
                 "'9', 'overage': 'sell_block'}"),
       {"block.cannot_sell /agreements/0/block/overage"},
       "block"},
      {"two uplifts on one day",
       agreement("'uplifts': [{'method': 'percent', 'value': '3'}, {'method': 'percent', 'value': "
                 "'4', 'yearly_on': {'month': 1, 'day': 1}}]"),
       {"uplift.ambiguous /agreements/0/uplifts/1"},
       "same day"},
  };
  for (const Row& row : rows) check_row(row);
}
