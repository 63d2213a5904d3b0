// A finding's fix, tried as any edit: it takes the finding away, the bill changes by its amount,
// and undoing it brings back every byte.
#include <catch2/catch.hpp>

#include "support/leak_questions.h"
#include "support/plants.h"

using namespace billing;
using namespace billing::testing;

namespace {

std::string planted_text(const Plant& plant) {
  Book book = clean_book();
  plant.plant(book);
  return write_book(book).text();
}

Decimal configured_total(const JsonValue& leakage) {
  return number_of(member(leakage, "total"), "configured");
}

const Plant& plant_of(std::string_view check, Soil soil) {
  static const std::vector<Plant> kAll = all_plants();
  const auto found = std::find_if(kAll.begin(), kAll.end(), [&](const Plant& one) {
    return one.check == check && one.soil == soil;
  });
  REQUIRE(found != kAll.end());
  return *found;
}

// The only finding of the check.
std::string finding_of(const JsonValue& leakage, std::string_view check) {
  std::string id;
  for (const JsonValue& one : items_of(leakage, "findings")) {
    if (text_of(one, "check") == check) id = text_of(one, "finding");
  }
  REQUIRE(!id.empty());
  return id;
}

}  // namespace

TEST_CASE("leak fix: each takes its finding away and its amount back", "[api][leakage]") {
  const std::vector<Plant> plants = all_plants();
  for (std::size_t i = 0; i < plants.size(); ++i) {
    if (plants[i].told != Told::step && plants[i].check != "tax_missing") continue;
    DYNAMIC_SECTION(i << " " << plants[i].check << " " << plants[i].agreement) {
      Session session;
      open_good(session, planted_text(plants[i]));
      const std::string book = session.ask(kAskBook);
      const JsonValue before = ask_good(session, kAskLeakage);
      const std::string id = finding_of(before, plants[i].check);
      const JsonValue& finding = *finding_in(before, id);
      CHECK(text_of(finding, "amount") == plants[i].amount);
      CHECK(member(finding, "can_be_mended").boolean);
      const JsonValue fix = ask_good(session, ask_fix(id));
      const JsonValue& edit = member(fix, "edit");
      REQUIRE(is_good(session.edit(print_json(edit))));
      const JsonValue after = ask_good(session, kAskLeakage);
      CHECK(finding_in(after, id) == nullptr);
      CHECK(items_of(after, "findings").size() + 1 == items_of(before, "findings").size());
      const Decimal amount =
          plants[i].told == Told::step ? decimal(plants[i].amount.c_str()) : Decimal{};
      CHECK(configured_total(after) - configured_total(before) == amount);
      const JsonValue was = read_json(book);
      CHECK(problems_of(session.edit(inverse_of(edit, was))) == std::vector<std::string>{"good"});
      CHECK(session.ask(kAskBook) == book);
    }
  }
}

TEST_CASE("leak fix: what is only inferred can be meant so", "[api][leakage]") {
  for (const char* check : {"prorate_off", "draw_factors", "overage_refused", "coverage_wide",
                            "premium_not_passed_on", "agreement_over"}) {
    DYNAMIC_SECTION(check) {
      Session session;
      open_good(session, planted_text(plant_of(check, Soil::agreed)));
      const JsonValue before = ask_good(session, kAskLeakage);
      const std::string id = finding_of(before, check);
      CHECK(text_of(*finding_in(before, id), "confidence") == "inferred");
      const JsonValue fix = ask_good(session, ask_fix(id, "meant"));
      REQUIRE(is_good(session.edit(print_json(member(fix, "edit")))));
      const JsonValue after = ask_good(session, kAskLeakage);
      CHECK(items_of(after, "findings").empty());
      CHECK(configured_total(after) == configured_total(before));
    }
  }
}

TEST_CASE("leak fix: time that may go unbilled says so on its work type", "[api][leakage]") {
  Session session;
  open_good(session, planted_text(plant_of("time_given_away", Soil::rows)));
  const std::string id = finding_of(ask_good(session, kAskLeakage), "time_given_away");
  const JsonValue fix = ask_good(session, ask_fix(id, "meant"));
  REQUIRE(is_good(session.edit(print_json(member(fix, "edit")))));
  CHECK(items_of(ask_good(session, kAskLeakage), "findings").empty());
}

TEST_CASE("leak fix: nothing is meant where what was signed, or rows, say it", "[api][leakage]") {
  const std::vector<std::pair<const char*, Soil>> said = {{"stale_rates", Soil::rows},
                                                          {"unapproved_time", Soil::rows},
                                                          {"item_given_away", Soil::rows},
                                                          {"seat_drift", Soil::agreed},
                                                          {"tier_model", Soil::set_up}};
  for (const auto& [check, soil] : said) {
    INFO(check);
    Session session;
    open_good(session, planted_text(plant_of(check, soil)));
    const std::string id = finding_of(ask_good(session, kAskLeakage), check);
    CHECK(problems_of(session.ask(ask_fix(id, "meant"))) ==
          std::vector<std::string>{"question.unknown /as"});
  }
}

TEST_CASE("leak fix: what cannot be answered is refused at its place", "[api][leakage]") {
  using Codes = std::vector<std::string>;
  Session session;
  open_good(session, planted_text(plant_of("fallback_account", Soil::rows)));
  const std::string id = finding_of(ask_good(session, kAskLeakage), "fallback_account");
  CHECK(problems_of(session.ask(ask_fix(id))) == Codes{"question.unknown /finding"});
  CHECK(problems_of(session.ask(ask_fix("no/such"))) == Codes{"reference.unknown /finding"});
  CHECK(problems_of(session.ask(ask_fix(id, "perhaps"))) == Codes{"choice.unknown /as"});
  CHECK(problems_of(session.ask(R"({"question":"leak_fix"})")) == Codes{"field.missing /finding"});
  CHECK(problems_of(session.explain(R"({"finding":"no/such"})")) ==
        Codes{"reference.unknown /finding"});
  const auto order = [&](const std::string& checks) {
    return problems_of(session.ask(in_json("{'question':'leakage','order':[" + checks + "]}")));
  };
  CHECK(order("'seat_drift'") == Codes{"good"});
  CHECK(order("'seats'") == Codes{"choice.unknown /order"});
  CHECK(order("'seat_drift','seat_drift'") == Codes{"id.duplicate /order"});
}
