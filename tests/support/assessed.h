// A book's audit, as a test writes it down.
#pragma once

#include <string>
#include <vector>

#include "api/bill_book.h"
#include "api/write_assessment.h"
#include "assess/scenarios.h"
#include "support/answers.h"
#include "support/book_text.h"

namespace billing::testing {

inline BilledBook billed_book(const std::string& json) {
  Problems problems;
  std::optional<BilledBook> billed = bill_book(read_good(json), problems);
  REQUIRE(billed);
  return std::move(*billed);
}

// "oak/support 500.00", "oak 500.00" or "book 500.00" for each use.
inline std::vector<std::string> uses_of(const BilledBook& billed, std::string_view scenario) {
  const Assessment assessment = assess(billed);
  const Terms& terms = assessment.terms();
  std::vector<std::string> uses;
  for (const ScenarioUse& use : assessment.audits[find_scenario(scenario)].uses) {
    std::string place = use.client == kNowhere ? "book" : terms.clients[use.client].id;
    if (use.agreement != kNowhere) place += "/" + terms.agreements[use.agreement].id;
    uses.push_back(place + " " + use.amount.to_string());
  }
  return uses;
}

inline std::vector<std::string> used_scenarios(const BilledBook& billed) {
  const Assessment assessment = assess(billed);
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < assessment.audits.size(); ++i) {
    if (assessment.audits[i].is_used()) ids.emplace_back(all_scenarios()[i].id);
  }
  return ids;
}

inline JsonValue ask_assessment(const Session& session, const std::string& more = {}) {
  const std::string answer = session.ask(in_json("{'question': 'assess'" + more + "}"));
  INFO(answer.substr(0, 500));
  REQUIRE(is_good(answer));
  return read_json(answer);
}

// The element of a list whose `key` is `value`.
inline const JsonValue& element_with(const JsonValue& object, std::string_view list,
                                     std::string_view key, std::string_view value) {
  for (const JsonValue& item : items_of(object, list)) {
    if (text_of(item, key) == value) return item;
  }
  throw std::invalid_argument("no element " + std::string(value));
}

}  // namespace billing::testing
