// The questions forecast, margins and better_agreement: what is refused, and where.
#include <catch2/catch.hpp>

#include "api/limits.h"
#include "support/answers.h"
#include "support/book_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

std::string book_text() {
  BookText book;
  book.clients += ", {'id': 'elm', 'name': 'Elm'}";
  book.agreements = list_of<AgreementText>(
      {{.id = "hours",
        .more = "'block': {'unit': 'hours', 'grant': '10', 'cycle': 'per_period', 'overage': "
                "'bill_own_rate', 'sold_price': '1000'}, 'additions': [{'id': 'seats', 'name': "
                "'Seats', 'quantity': '1', 'unit_price': '20'}]"},
       {.id = "once",
        .more = "'block': {'unit': 'incidents', 'grant': '5', 'cycle': 'one_time', 'overage': "
                "'next_agreement'}"},
       {.id = "plain", .client = "elm"},
       {.id = "later",
        .client = "elm",
        .start = "2027-01-01",
        .more = "'block': {'unit': 'hours', 'grant': '10', 'cycle': 'per_period', 'overage': "
                "'refuse'}"}});
  book.time_entries = list_of<EntryText>(
      {{.id = "a", .worked_at = "2026-01-15"}, {.id = "b", .worked_at = "2026-02-16"}});
  return book.text();
}

struct Asked {
  Session session;
  Asked() { open_good(session, book_text()); }
  JsonValue ask(const std::string& question) { return read_json(session.ask(in_json(question))); }
};

// "/futures number.out_of_range", place after place.
std::vector<std::string> refusals(const JsonValue& answer) {
  std::vector<std::string> lines;
  if (member(answer, "ok").boolean) return lines;
  for (const JsonValue& problem : items_of(answer, "problems")) {
    lines.push_back(text_of(problem, "pointer") + " " + text_of(problem, "code"));
  }
  return lines;
}

}  // namespace

TEST_CASE("forecast: what cannot be asked is refused in its place", "[api]") {
  using Lines = std::vector<std::string>;
  struct Row {
    std::string question;
    Lines refusals;
  };
  const Row row = GENERATE(values<Row>({
      {"{'question': 'forecast'}", {}},
      {"{'question': 'forecast', 'as_of': '2026-01-02', 'futures': 100, 'seed': 'x'}", {}},
      {"{'question': 'forecast', 'as_of': '2026-01-01'}", {"/as_of question.unknown"}},
      {"{'question': 'forecast', 'as_of': '2026-04-02'}", {"/as_of question.unknown"}},
      {"{'question': 'forecast', 'as_of': '2026-02-30'}", {"/as_of date.does_not_exist"}},
      {"{'question': 'forecast', 'futures': 20000}", {}},
      {"{'question': 'forecast', 'futures': 20001}", {"/futures number.out_of_range"}},
      {"{'question': 'forecast', 'futures': 99}", {"/futures number.out_of_range"}},
      {"{'question': 'forecast', 'agreement': 'nobody'}", {"/agreement reference.unknown"}},
      {"{'question': 'forecast', 'agreement': 'plain'}", {"/agreement question.unknown"}},
      {"{'question': 'forecast', 'weeks': 4}", {"/weeks field.unknown"}},
      {"{'question': 'margins', 'floor_margin_percent': '101'}",
       {"/floor_margin_percent number.out_of_range"}},
      {"{'question': 'margins', 'role_costs': [{'work_role': 'engineer', 'hourly_cost': '-1'}, "
       "{'work_role': 'nobody', 'hourly_cost': '1'}]}",
       {"/role_costs/0/hourly_cost number.negative", "/role_costs/1/work_role reference.unknown"}},
      {"{'question': 'margins', 'addition_costs': [{'agreement': 'hours', 'addition': 'chairs', "
       "'unit_cost': '1'}]}",
       {"/addition_costs/0/addition reference.unknown"}},
      {"{'question': 'better_agreement', 'agreement': 'hours'}", {}},
      {"{'question': 'better_agreement'}", {"/agreement field.missing"}},
      {"{'question': 'better_agreement', 'agreement': 'once'}", {"/agreement question.unknown"}},
      {"{'question': 'better_agreement', 'agreement': 'later'}", {"/agreement question.unknown"}},
      {"{'question': 'better_agreement', 'agreement': 'hours', 'size_from_percent': 200, "
       "'size_to_percent': 100}",
       {"/size_to_percent number.out_of_range"}},
      {"{'question': 'better_agreement', 'agreement': 'hours', 'size_from_percent': 1, "
       "'size_to_percent': 40, 'size_step_percent': 1}",
       {}},
      {"{'question': 'better_agreement', 'agreement': 'hours', 'size_from_percent': 1, "
       "'size_to_percent': 41, 'size_step_percent': 1}",
       {"/size_step_percent number.out_of_range"}},
  }));
  CAPTURE(row.question);
  Asked asked;
  CHECK(refusals(asked.ask(row.question)) == row.refusals);
}

TEST_CASE("forecast: many blocks have fewer futures each", "[api]") {
  // One more block than have ten thousand futures each.
  BookText book;
  std::vector<AgreementText> agreements;
  for (std::size_t i = 0; i <= kForecastFuturesMax / 10'000; ++i) {
    agreements.push_back({.id = "a" + std::to_string(i),
                          .more = "'block': {'unit': 'hours', 'grant': '10', 'cycle': "
                                  "'per_period', 'overage': 'refuse'}"});
  }
  book.agreements = list_of(agreements);
  Session session;
  open_good(session, book.text());
  CHECK(refusals(read_json(session.ask(in_json("{'question': 'forecast'}")))) ==
        std::vector<std::string>{"/futures number.out_of_range"});
  CHECK(refusals(read_json(session.ask(in_json("{'question': 'forecast', 'futures': 100}"))))
            .empty());
}

TEST_CASE("forecast: a block too large for whole parts of a unit is refused", "[api]") {
  BookText book;
  book.agreements = AgreementText{.more =
                                      "'block': {'unit': 'hours', 'grant': '100000001', "
                                      "'cycle': 'per_period', 'overage': 'refuse'}"}
                        .text();
  Session session;
  open_good(session, book.text());
  CHECK(refusals(read_json(session.ask(in_json("{'question': 'forecast'}")))) ==
        std::vector<std::string>{" decimal.overflow"});
}

TEST_CASE("forecast: the answer says how little it knows", "[api]") {
  Asked asked;
  const JsonValue answer = asked.ask("{'question': 'forecast', 'as_of': '2026-02-20'}");
  const auto& blocks = items_of(answer, "blocks");
  REQUIRE(blocks.size() == 3);
  const JsonValue& hours = member(blocks[0], "forecast");
  CHECK(text_of(hours, "weeks_of_history") == "6");
  CHECK(text_of(items_of(hours, "notes").at(0), "code") == "short_history");
  CHECK(text_of(hours, "left") == "9.00");
  // What the next agreement makes of it is not known here.
  CHECK(member(member(blocks[1], "forecast"), "expected_overage").kind == JsonValue::Kind::null);
  CHECK(text_of(member(blocks[2], "no_forecast"), "code") == "not_begun");
  CHECK(member(blocks[2], "forecast").kind == JsonValue::Kind::null);
}

TEST_CASE("margins: costs of the question, and floors that are not reached", "[api]") {
  Asked asked;
  const JsonValue answer = asked.ask(
      "{'question': 'margins', 'role_costs': [{'work_role': 'engineer', 'hourly_cost': "
      "'60'}], 'addition_costs': [{'agreement': 'hours', 'addition': 'seats', "
      "'unit_cost': '15'}], 'floor_hourly_rate': '2000', 'floor_margin_percent': '95'}");
  const JsonValue& row = items_of(answer, "agreements").at(0);
  const JsonValue& figures = member(row, "figures");
  // 3 x (1000 + 20) less 3 x 15 less 2 h at 60.
  CHECK(text_of(figures, "revenue") == "3060.00");
  CHECK(text_of(figures, "margin") == "2895.00");
  CHECK(text_of(figures, "margin_percent") == "94.6");
  CHECK(text_of(figures, "hourly_rate") == "1530.00");
  REQUIRE(items_of(row, "below_floor").size() == 2);
  CHECK(items_of(row, "below_floor")[0].text == "hourly_rate");
  CHECK(items_of(row, "below_floor")[1].text == "margin_percent");
}
