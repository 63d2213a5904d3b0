// How sure a difference is: no more than the less known of the two sides.
#include <catch2/catch.hpp>

#include "api/profiles.h"
#include "support/answers.h"
#include "support/assessed.h"
#include "support/book_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

// 2 h of a block; of the 2 h worked first, 1 h was saved last. So the order decides which hour is
// past the end, and they cost $100 and $150.
BookText saved_late() {
  BookText book;
  book.period = "'start': '2026-01-01', 'end': '2026-02-01'";
  book.policies = "'entry_order': 'worked'";
  book.agreements =
      AgreementText{.more =
                        "'block': {'unit': 'hours', 'grant': '1', 'cycle': 'per_period', "
                        "'overage': 'bill_own_rate'}"}
          .text();
  book.time_entries = list_of(std::vector<EntryText>{
      {.id = "a", .worked_at = "2026-01-05T09:00", .entered_at = "2026-01-09T10:00"},
      {.id = "b",
       .worked_at = "2026-01-06T09:00",
       .entered_at = "2026-01-06T10:00",
       .role = "senior"}});
  return book;
}

JsonValue ask(const BookText& book, const std::string& question) {
  Session session;
  open_good(session, book.text());
  return read_json(session.ask(in_json(question)));
}

}  // namespace

TEST_CASE("evidence: a difference to what nobody knows is an assumption, from either side",
          "[compare]") {
  for (const char* sides : {"'from': 'connectwise', 'to': 'halo_documented'",
                            "'from': 'halo_documented', 'to': 'connectwise'"}) {
    const JsonValue answer =
        ask(saved_late(), "{'question': 'compare', " + std::string(sides) + "}");
    const JsonValue& step = element_with(answer, "steps", "policy", "entry_order");
    CHECK_FALSE(number_of(step, "amount").is_zero());
    CHECK(text_of(step, "evidence") == "assumption");
    CHECK(text_of(step, "sentence").find("not public") != std::string::npos);
  }
}

TEST_CASE("evidence: the table of platforms names the tags of both sides", "[compare]") {
  const JsonValue answer =
      ask(saved_late(), "{'question': 'platforms', 'from': 'halo_documented', 'month': '2026-01'}");
  const JsonValue& row = element_with(answer, "profiles", "profile", "connectwise");
  REQUIRE(items_of(row, "evidence").size() == 1);
  CHECK(items_of(row, "evidence")[0].text == "assumption");
  CHECK(text_of(member(row, "main_cause"), "evidence") == "assumption");
}
