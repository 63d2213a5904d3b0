// Sent lines beside computed ones: each rule, its order, and that nothing is left out.
#include "compare/parallel_month.h"

#include <catch2/catch.hpp>
#include <set>

#include "money/currency.h"
#include "support/answers.h"
#include "support/book_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

struct Given {
  std::string description;
  std::int64_t cents;
};

std::vector<ParallelLine> lines(const std::vector<Given>& given, const std::string& prefix) {
  std::vector<ParallelLine> all;
  for (const Given& one : given) {
    all.push_back({prefix + std::to_string(all.size()), one.description,
                   Money::from_minor_units(one.cents, *find_currency("USD"))});
  }
  return all;
}

using Chosen = std::vector<std::optional<std::vector<std::string>>>;

// "0=1 same_text -5.00 | 1= none 3.00 | =0 none -2.00".
std::string matched(const std::vector<Given>& actual, const std::vector<Given>& computed,
                    Chosen chosen = {}) {
  chosen.resize(actual.size());
  const std::vector<std::string> rules = {"chosen", "same_text_and_amount", "same_text",
                                          "same_amount", "none"};
  std::string text;
  std::multiset<Index> seen;
  for (const LineMatch& match :
       match_lines(lines(actual, "a"), chosen, lines(computed, "c"), *find_currency("USD"))) {
    text += text.empty() ? "" : " | ";
    if (match.actual != kNowhere) text += std::to_string(match.actual);
    text += "=";
    for (const Index line : match.computed) {
      text += std::to_string(line);
      seen.insert(line);
    }
    text += " " + rules[static_cast<std::size_t>(match.rule)] + " " + match.difference.to_string();
  }
  CHECK(seen.size() == computed.size());
  for (Index i = 0; i < computed.size(); ++i) CHECK(seen.count(i) == 1);
  return text;
}

}  // namespace

TEST_CASE("parallel month: rules in their order", "[compare]") {
  struct Row {
    std::string why;
    std::vector<Given> actual, computed;
    std::string expected;
  };
  const std::vector<Row> rows = {
      {"the same", {{"Support", 100}}, {{"Support", 100}}, "0=0 same_text_and_amount 0.00"},
      {"case, spaces and signs do not count",
       {{"managed USER - full", 100}},
       {{"Managed user, full", 100}},
       "0=0 same_text_and_amount 0.00"},
      {"another amount", {{"Support", 150}}, {{"Support", 100}}, "0=0 same_text 0.50"},
      {"another text", {{"Helpdesk", 100}}, {{"Support", 100}}, "0=0 same_amount 0.00"},
      {"nothing alike", {{"Helpdesk", 150}}, {{"Support", 100}}, "0= none 1.50 | =0 none -1.00"},
      {"text and amount go before text alone",
       {{"Support", 150}, {"Support", 100}},
       {{"Support", 100}, {"Support", 90}},
       "0=1 same_text 0.60 | 1=0 same_text_and_amount 0.00"},
      {"two of one text and amount, one after the other",
       {{"Support", 100}, {"Support", 100}},
       {{"Support", 100}, {"Support", 100}},
       "0=0 same_text_and_amount 0.00 | 1=1 same_text_and_amount 0.00"},
      {"an amount that two lines have says nothing",
       {{"Helpdesk", 100}, {"On site", 100}},
       {{"Support", 100}},
       "0= none 1.00 | 1= none 1.00 | =0 none -1.00"},
      {"nothing on either side", {}, {}, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why);
    CHECK(matched(row.actual, row.computed) == row.expected);
  }
}

TEST_CASE("parallel month: what somebody has decided goes before every rule", "[compare]") {
  const std::vector<Given> actual = {{"Everything", 300}, {"Support", 100}};
  const std::vector<Given> computed = {{"Support", 100}, {"Users", 200}};
  CHECK(matched(actual, computed, {{{"c0", "c1"}}, std::nullopt}) ==
        "0=01 chosen 0.00 | 1= none 1.00");
  CHECK(matched(actual, computed, {std::nullopt, {std::vector<std::string>{}}}) ==
        "0= none 3.00 | 1= chosen 1.00 | =0 none -1.00 | =1 none -2.00");
  // The line that was meant is gone.
  CHECK(matched(actual, computed, {std::nullopt, {{"c9"}}}) ==
        "0= none 3.00 | 1= chosen 1.00 | =0 none -1.00 | =1 none -2.00");
}

TEST_CASE("parallel month: an invoice of no month of the book is told in every month",
          "[compare]") {
  BookText book;
  book.actual_invoices =
      "{'id': 'a', 'client': 'oak', 'number': 'R-7', 'on': '2026-05-31', 'lines': [{'description': "
      "'Fee', 'amount': '100'}, {'description': 'Work', 'amount': '20.50'}]}, "
      "{'id': 'b', 'client': 'oak', 'on': '2026-01-31', 'lines': []}";
  Session session;
  open_good(session, book.text());
  for (const char* month : {"2026-01", "2026-02"}) {
    const JsonValue answer = read_json(session.ask(
        in_json("{'question': 'parallel_month', 'month': '" + std::string(month) + "'}")));
    REQUIRE(items_of(answer, "outside_period").size() == 1);
    const JsonValue& outside = items_of(answer, "outside_period")[0];
    CHECK(text_of(outside, "invoice") == "a");
    CHECK(text_of(outside, "number") == "R-7");
    CHECK(text_of(outside, "on") == "2026-05-31");
    CHECK(text_of(outside, "amount") == "120.50");
  }
}
