// The whole assessment as the page and the command get it: what it says of the example books, of
// the article's rules of thumb, and what is wrong with a question.
#include "api/write_assessment.h"

#include <catch2/catch.hpp>

#include "api/profiles.h"
#include "api/scenario_supports.h"
#include "assess/scenarios.h"
#include "support/answers.h"
#include "support/assessed.h"
#include "support/books.h"

using namespace billing;
using namespace billing::testing;

namespace {

JsonValue assess_answers(const std::string& fields) {
  const std::string answer =
      Session().ask(in_json("{'question': 'book_from_answers', 'answers': {" + fields + "}}"));
  Session session;
  open_good(session, print_json(member(read_json(answer), "book")));
  return ask_assessment(session);
}

JsonValue assess_example(const std::string& name) {
  Session session;
  open_good(session,
            read_file(std::filesystem::path(DRAWDOWN_ROOT) / "examples" / (name + ".json")));
  return ask_assessment(session);
}

std::string verdict(const JsonValue& answer, const std::string& profile) {
  return text_of(element_with(answer, "fit", "profile", profile), "verdict");
}

std::string level(const JsonValue& answer) { return text_of(member(answer, "score"), "level"); }

const Profile& platform(std::string_view id) {
  for (const Profile* one : platforms()) {
    if (one->id == id) return *one;
  }
  throw std::invalid_argument("no platform");
}

std::vector<std::string> refusal(const std::string& more) {
  BookText book;
  Session session;
  open_good(session, book.text());
  return problems_of(session.ask(in_json("{'question': 'assess', " + more + "}")));
}

}  // namespace

TEST_CASE("assessment: under 200 endpoints with simple seats, either platform is fine",
          "[assess]") {
  const JsonValue answer =
      assess_answers("'clients': 12, 'seats': 180, 'monthly_recurring': '16200'");
  CHECK(level(answer) == "simple");
  for (const Profile* one : platforms()) {
    INFO(one->id);
    CHECK(verdict(answer, one->id) == "native");
  }
}

TEST_CASE("assessment: prepaid blocks drawn by rate are for ConnectWise, or Halo as documented",
          "[assess]") {
  const JsonValue money =
      assess_answers("'blocks': 'monthly', 'block_draw': 'money', 'after_hours': 'dearer'");
  CHECK(verdict(money, "connectwise") == "native");
  CHECK(verdict(money, "halo_documented") == "native");  // As an amount.
  CHECK(verdict(money, "halo_as_described") == "gaps");
  const JsonValue factor =
      assess_answers("'blocks': 'monthly', 'block_draw': 'factor', 'after_hours': 'dearer'");
  CHECK(verdict(factor, "connectwise") == "workarounds");  // A block of money instead.
  CHECK(verdict(factor, "halo_documented") == "native");   // With multipliers.
  CHECK(verdict(factor, "halo_as_described") == "gaps");
}

TEST_CASE(
    "assessment: consolidated invoices, Azure and a precise ledger have no Halo of the "
    "article's",
    "[assess]") {
  const JsonValue answer = assess_answers(
      "'blocks': 'monthly', 'block_draw': 'differs', 'after_hours': 'dearer', 'unused': 'carried', "
      "'overage': 'next_agreement', 'cloud': 'marked_up_by_group', 'taxes': 'several', "
      "'accounting': 'both', 'seat_counts': 'by_source', 'yearly_rise': 'yes', 'time_steps': "
      "'minimum_per_ticket'");
  CHECK(level(answer) == "demanding");
  CHECK(verdict(answer, "halo_as_described") == "gaps");
  CHECK(verdict(answer, "halo_documented") == "workarounds");
  CHECK(verdict(answer, "connectwise") == "workarounds");
}

TEST_CASE(
    "assessment: of the flagship the block in hours has lost 500.00, and the article's Halo "
    "would lose as much on the block in money",
    "[assess]") {
  const JsonValue answer = assess_example("flagship");
  CHECK(text_of(member(member(answer, "cost"), "leakage"), "inferred_in_period") == "500.00");
  CHECK(verdict(answer, "connectwise") == "native");
  CHECK(verdict(answer, "halo_documented") == "native");
  CHECK(verdict(answer, "halo_as_described") == "gaps");
  const JsonValue& described = element_with(answer, "differences", "profile", "halo_as_described");
  CHECK(text_of(described, "difference_in_period") == "-500.00");
  CHECK(items_of(described, "lines").size() == 1);
  CHECK(text_of(items_of(described, "steps")[0], "policy") == "block_unit");
  CHECK(text_of(element_with(answer, "differences", "profile", "halo_documented"),
                "difference_in_period") == "0.00");
}

TEST_CASE("assessment: of Fernhill, shares add up and the money is what was invoiced",
          "[assess][golden]") {
  const JsonValue answer = assess_example("fernhill");
  const JsonValue& summary = member(answer, "summary");
  CHECK(text_of(summary, "clients") == "40");
  CHECK(text_of(summary, "agreements") == "88");
  CHECK(text_of(summary, "invoiced_in_period") == "1642615.98");
  CHECK(text_of(summary, "invoiced_a_month") == "136884.67");  // 136884.665
  CHECK(level(answer) == "demanding");
  CHECK(verdict(answer, "connectwise") == "native");
  CHECK(verdict(answer, "halo_documented") == "native");
  CHECK(verdict(answer, "halo_as_described") == "gaps");
  CHECK(verdict(answer, "autotask") == "gaps");
  for (const JsonValue& fit : items_of(answer, "fit")) {
    int needs = 0;
    for (const char* support : {"native", "workaround", "none"}) {
      needs += std::stoi(text_of(member(fit, support), "needs"));
    }
    CHECK(std::to_string(needs) == text_of(fit, "needs"));
  }
  for (const JsonValue& scenario : items_of(answer, "scenarios")) {
    Decimal uses;
    for (const JsonValue& use : items_of(scenario, "uses")) {
      uses += number_of(use, "amount_in_period");
    }
    INFO(text_of(scenario, "scenario"));
    CHECK(uses == number_of(scenario, "amount_in_period"));
    CHECK(items_of(scenario, "platforms").size() == platforms().size());
  }
  for (const JsonValue& difference : items_of(answer, "differences")) {
    CHECK(items_of(difference, "lines").size() <= 10);
    Decimal steps;
    for (const JsonValue& step : items_of(difference, "steps")) steps += number_of(step, "amount");
    CHECK(steps == number_of(difference, "difference_in_period"));
  }
}

TEST_CASE("assessment: wage, cash, late invoices and touches are the user's to set", "[assess]") {
  BookText book;
  book.period = "'start': '2026-01-01', 'end': '2026-02-01'";
  book.agreements =
      AgreementText{.coverage = "'time': false", .more = "'recurring_fee': {'amount': '2600'}"}
          .text();
  Session session;
  open_good(session, book.text());
  const JsonValue before = ask_assessment(session);
  CHECK(text_of(member(member(before, "cost"), "wage"), "evidence") == "assumption");
  CHECK(text_of(member(member(before, "cost"), "late_invoices"), "value") == "0.1");  // 0.125
  // A fee by hand is one minute: at 50.00 an hour 0.83.
  CHECK(text_of(member(member(before, "cost"), "by_hand"), "cost_a_month") == "0.83");
  const JsonValue after = ask_assessment(
      session,
      ", 'wage': '60', 'cost_of_cash_percent': '10', 'late_invoices': '1', 'touches': [{'profile': "
      "'by_hand', 'scenario': 'flat_fee', 'touches': 2, 'minutes': 30}, {'profile': 'connectwise', "
      "'scenario': 'flat_fee', 'touches': 1, 'minutes': 6}]");
  const JsonValue& cost = member(after, "cost");
  CHECK(text_of(member(cost, "wage"), "evidence") == "chosen");
  CHECK(text_of(member(cost, "by_hand"), "minutes_a_month") == "60");
  CHECK(text_of(member(cost, "by_hand"), "cost_a_month") == "60.00");
  const JsonValue& manual =
      member(element_with(cost, "platforms", "profile", "connectwise"), "manual");
  CHECK(text_of(manual, "cost_a_month") == "6.00");
  // 2600 x 0.1 x 3 / 260 = 3.00, and for seven days 7.00.
  CHECK(text_of(member(cost, "late"), "cost_a_month_least") == "3.00");
  CHECK(text_of(member(cost, "late"), "cost_a_month_most") == "7.00");
}

TEST_CASE("assessment: what is wrong with a question is told all at once", "[assess]") {
  CHECK(refusal("'wage': '-1', 'cost_of_cash_percent': '101', 'late_invoices': 'few', 'touches': "
                "[{'profile': 'nobody', 'scenario': 'flat', 'touches': -1, 'minutes': 5}]") ==
        std::vector<std::string>{
            "number.negative /wage", "number.out_of_range /cost_of_cash_percent",
            "number.malformed /late_invoices", "reference.unknown /touches/0/profile",
            "reference.unknown /touches/0/scenario", "number.out_of_range /touches/0/touches"});
  CHECK(problems_of(Session().ask(R"({"question":"assess"})")) ==
        std::vector<std::string>{"question.unknown "});
}

TEST_CASE(
    "assessment: a platform's file has every scenario, and what it bills otherwise is not "
    "native",
    "[assess]") {
  CHECK(platforms().size() >= 4);
  const std::vector<std::tuple<std::string, std::string, std::string>> rows = {
      {"block_unit", "hours", "block_amount"},
      {"incidents", "time_and_materials", "incidents"},
      {"draw_factors", "one_to_one", "draw_factors"},
      {"borrowing", "none", "borrowing"},
      {"consumption_markup", "at_cost", "consumption"},
      {"minimum_invoice", "none", "minimum_invoice"},
      {"deferral", "at_invoice", "deferral"},
      {"gl_dimensions", "flat", "gl_cascade"},
      {"gl_dimensions", "one_dimension", "gl_cascade"},
      {"uplift", "none", "uplift"},
      {"tier_model", "none", "tiered_price"},
  };
  for (const Profile* one : platforms()) {
    REQUIRE(one->scenarios.size() == all_scenarios().size());
    for (const auto& [policy, value, scenario] : rows) {
      if (one->settings[find_policy(policy)].value != value) continue;
      INFO(one->id << " " << policy);
      CHECK(one->scenarios[find_scenario(scenario)].support != Support::native);
    }
  }
  // What no platform has (nothing compares list price and charge) is said so.
  CHECK(platform("connectwise").scenarios[find_scenario("term_premium")].support == Support::none);
}

TEST_CASE("assessment: a file without a scenario, or with one that nobody asks for, is refused",
          "[assess]") {
  std::string file = in_json("{");
  for (const Scenario& scenario : all_scenarios()) {
    if (scenario.id == "flat_fee") continue;
    if (file.size() > 1) file += ", ";
    file += "\"" + std::string(scenario.id) + "\": " +
            in_json(
                "{'support': 'native', 'evidence': 'assumption', 'sentence': 'S', 'touches': 0, "
                "'minutes': 0, 'check': 'C'}");
  }
  const auto read = [](const std::string& text) {
    Problems problems;
    read_scenario_supports(read_json(text), "", problems);
    std::vector<std::string> told;
    for (const Problem& one : problems.shown()) told.push_back(one.code + (" " + one.pointer));
    return told;
  };
  CHECK(read(file + "}") == std::vector<std::string>{"field.missing /flat_fee"});
  CHECK(read(file + in_json(", 'flat_fee': {'support': 'perhaps', 'evidence': 'documented', "
                            "'sentence': 'S', 'touches': 1001, 'check': 'C'}, 'more': {}}")) ==
        std::vector<std::string>{"choice.unknown /flat_fee/support",
                                 "number.out_of_range /flat_fee/touches",
                                 "field.missing /flat_fee/minutes",
                                 "field.missing /flat_fee/source", "field.unknown /more"});
}

TEST_CASE(
    "assessment: a platform is one file; without scenarios it takes no part, and with them "
    "none is missing",
    "[assess]") {
  const std::filesystem::path file =
      std::filesystem::path(DRAWDOWN_ROOT) / "engine/profile/platforms/autotask.json";
  JsonValue another = read_json(read_file(file));
  member(another, "id").text = "sixth";
  Problems problems;
  CHECK(read_profile(another, "", problems).scenarios.size() == all_scenarios().size());
  CHECK(problems.none());
  member(another, "scenarios").members.pop_back();
  read_profile(another, "", problems);
  REQUIRE(problems.total() == 1);
  CHECK(problems.shown()[0].pointer == "/scenarios/tax_levels");
  Problems none;
  std::erase_if(another.members, [](const auto& one) { return one.first == "scenarios"; });
  CHECK(read_profile(another, "", none).scenarios.empty());
  CHECK(none.none());
  CHECK(platforms().size() + 1 == built_in_profiles().size());  // All but the contract.
}

TEST_CASE("assessment: the differences can be left out", "[assess]") {
  BookText book;
  Session session;
  open_good(session, book.text());
  CHECK(items_of(ask_assessment(session), "differences").size() == platforms().size());
  CHECK(items_of(ask_assessment(session, ", 'without_differences': false"), "differences").size() ==
        platforms().size());
  CHECK(items_of(ask_assessment(session, ", 'without_differences': true"), "differences").empty());
  CHECK(refusal("'without_differences': 'yes'") ==
        std::vector<std::string>{"field.wrong_type /without_differences"});
}
