// What holds of every assessment, tried on random books.
#include <catch2/catch.hpp>

#include "support/random_books.h"
#include "support/recompute_score.h"

using namespace billing;
using namespace billing::testing;

namespace {

void check_scenarios(const JsonValue& answer, Claims& claims) {
  for (const JsonValue& scenario : items_of(answer, "scenarios")) {
    const std::string& id = text_of(scenario, "scenario");
    Decimal uses;
    for (const JsonValue& use : items_of(scenario, "uses")) {
      uses += number_of(use, "amount_in_period");
    }
    claims.equal(uses, number_of(scenario, "amount_in_period"), id + ": uses");
    const int variants = integer_of(scenario, "variants");
    claims.claim(variants <= integer_of(scenario, "uses_total"), id + ": variants");
    claims.claim((variants > 0) == (integer_of(scenario, "uses_total") > 0), id + ": no variant");
  }
}

// Needs are the scenarios used, and their money is divided among the three kinds.
void check_fit(const JsonValue& answer, Claims& claims) {
  int used = 0;
  for (const JsonValue& scenario : items_of(answer, "scenarios")) {
    used += member(scenario, "is_used").boolean ? 1 : 0;
  }
  for (const JsonValue& fit : items_of(answer, "fit")) {
    int needs = 0;
    for (const char* support : {"native", "workaround", "none"}) {
      needs += integer_of(member(fit, support), "needs");
    }
    claims.claim(needs == used, text_of(fit, "profile") + ": needs");
    const bool has_gap = integer_of(member(fit, "none"), "needs") > 0;
    claims.claim((text_of(fit, "verdict") == "gaps") == has_gap, "a gap without a verdict");
  }
}

void check_differences(const JsonValue& answer, Claims& claims) {
  for (const JsonValue& difference : items_of(answer, "differences")) {
    if (!items_of(difference, "problems").empty()) continue;
    Decimal steps;
    for (const JsonValue& step : items_of(difference, "steps")) steps += number_of(step, "amount");
    claims.equal(steps, number_of(difference, "difference_in_period"),
                 text_of(difference, "profile") + ": steps");
  }
}

}  // namespace

TEST_CASE("assessment: uses, score, fit and differences of random books add up",
          "[assess][property]") {
  for_random_books(times(200, 20), [](const std::string&, const Session& session, Claims& claims) {
    const JsonValue answer = ask_assessment(session);
    check_scenarios(answer, claims);
    claims.claim(fault_of_score(answer).empty(), "score: " + fault_of_score(answer));
    check_fit(answer, claims);
    check_differences(answer, claims);
  });
}
