// The explanation of each finding, worked out again from its steps alone.
#include <catch2/catch.hpp>

#include "support/leak_questions.h"
#include "support/plants.h"
#include "support/recompute.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("explain finding: the steps come to its amount", "[api][leakage]") {
  for (const Plant& plant : all_plants()) {
    INFO(plant.check << " " << plant.agreement);
    Book book = clean_book();
    plant.plant(book);
    Session session;
    open_good(session, write_book(book).text());
    const JsonValue leakage = ask_good(session, kAskLeakage);
    for (const JsonValue& finding : items_of(leakage, "findings")) {
      const std::string& id = text_of(finding, "finding");
      INFO(id);
      const std::string answer = session.explain(R"({"finding":)" + JsonText(id).text() + "}");
      REQUIRE(is_good(answer));
      const JsonValue explanation = read_json(answer);
      CHECK(Recomputer(explanation).complaints().empty());
      CHECK(number_of(explanation, "result") == number_of(finding, "amount"));
    }
  }
}

TEST_CASE("explain finding: another order gives what is then its step", "[api][leakage]") {
  Book book = clean_book();
  // Both are about the same two hours past the end of March's block.
  set_up_block(book, "elm-hours").draw_factors.clear();
  set_up_block(book, "elm-hours").overage = Overage::refuse;
  Session session;
  open_good(session, write_book(book).text());
  const auto amount = [&](const std::string& order) {
    const JsonValue answer = read_json(session.explain(
        in_json("{'finding': 'draw_factors/elm/elm-hours', 'order': [" + order + "]}")));
    return text_of(answer, "result");
  };
  CHECK(amount("") == "200");  // The earlier one's.
  CHECK(amount("'overage_refused'") == "0");
}
