// The platforms as data: every file is good, and one more file is one more platform.
#include <algorithm>
#include <catch2/catch.hpp>

#include "api/profiles.h"
#include "compare/comparison.h"
#include "support/answers.h"
#include "support/book_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

Profile read_platform(const std::string& text, Problems& problems) {
  const auto value = parse_json(in_json(text), nullptr, problems);
  REQUIRE(value);
  return read_profile(*value, "", problems);
}

}  // namespace

TEST_CASE("platforms: every file is read without a complaint and names every policy", "[profile]") {
  REQUIRE(platform_texts().size() == 4);
  for (const std::string_view text : platform_texts()) {
    Problems problems;
    const auto value = parse_json(text, nullptr, problems);
    REQUIRE(value);
    const Profile profile = read_profile(*value, "", problems);
    CAPTURE(profile.id);
    for (const Problem& problem : problems.shown()) {
      UNSCOPED_INFO(problem.pointer << ": " << problem.sentence);
    }
    CHECK(problems.none());
    for (Index i = 0; i < profile.settings.size(); ++i) {
      CAPTURE(all_policies()[i].id);
      const PolicySetting& setting = profile.settings[i];
      CHECK(value->find("policies")->find(all_policies()[i].id) != nullptr);
      // What nobody says has another outcome to choose.
      CHECK((setting.evidence != Evidence::assumption || !setting.alternative.empty()));
    }
  }
}

TEST_CASE("platforms: a fault in a built-in file is loud", "[profile]") {
  const std::string good = in_json("{'id': 'x', 'name': 'X', 'policies': {}}");
  CHECK(read_built_in(good).id == "x");
  CHECK_THROWS_AS(read_built_in(in_json("{'id': 'x', 'policies': {}}")), std::logic_error);
  CHECK_THROWS_AS(read_built_in("{"), std::logic_error);
}

TEST_CASE("platforms: the contract is as signed in everything", "[profile]") {
  const Profile& contract = built_in_profiles().front();
  CHECK(contract.id == "contract");
  for (const PolicySetting& setting : contract.settings) {
    CHECK(setting.value == kAsSigned);
    CHECK(setting.evidence == Evidence::contract);
  }
}

TEST_CASE("platforms: a sixth is one small file", "[profile]") {
  Problems problems;
  const Profile sixth = read_platform(
      "{'id': 'sixth', 'name': 'A sixth', 'policies': {'block_unit': {'value': 'hours', "
      "'evidence': 'documented', 'source': 'its manual', 'sentence': 'Hours only.'}}}",
      problems);
  REQUIRE(problems.none());
  CHECK(sixth.settings[find_policy("entry_order")].evidence == Evidence::assumption);
  // T24: $6,250 for 50 h at $125; 40 h at $125 and 10 h at $175 draw $6,750 or 50 h.
  const Book book = read_good(BookText{
      .period = "'start': '2026-01-01', 'end': '2026-02-01'",
      .agreements =
          AgreementText{.more =
                            "'block': {'unit': 'amount', 'grant': '6250', 'cycle': 'per_period', "
                            "'hour_price': '125', 'overage': 'bill_own_rate'}"}
              .text(),
      .time_entries = list_of(std::vector<EntryText>{
          {.id = "a", .duration = "'hours': '40'", .more = "'hourly_rate': '125'"},
          {.id = "b", .duration = "'hours': '10'", .more = "'hourly_rate': '175'"}})});
  const ClientBill first = bill(book);
  const Comparison comparison =
      compare_profiles(book.terms, usage_of(book), built_in_profiles().front().settings,
                       sixth.settings, [&](Index) -> const ClientBill& { return first; });
  REQUIRE(comparison.clients.size() == 1);
  REQUIRE(comparison.clients[0].lines.size() == 1);
  const LineDifference& line = comparison.clients[0].lines[0];
  CHECK(line.from.to_string() == "500.00");
  CHECK(line.to.to_string() == "0.00");
  REQUIRE(line.causes.size() == 1);
  CHECK(all_policies()[line.causes[0].policy].id == "block_unit");
  CHECK(line.causes[0].amount.to_string() == "-500.00");
}

TEST_CASE("platforms: what is wrong with a file is told, all at once", "[profile]") {
  Problems problems;
  read_platform(
      "{'id': 'x', 'name': 'X', 'policies': {"
      "'block_unit': {'value': 'days', 'evidence': 'documented', 'source': 's', 'sentence': 's'},"
      "'entry_order': {'value': 'saved', 'evidence': 'hearsay', 'source': 's', 'sentence': 's'},"
      "'proration': {'value': 'on', 'evidence': 'documented', 'sentence': 's'},"
      "'day_count': {'value': 'inclusive', 'evidence': 'assumption', 'sentence': 's', "
      "'alternative': 'inclusive'}, 'colour': {}}}",
      problems);
  std::vector<std::string> told;
  for (const Problem& problem : problems.shown()) told.push_back(problem.pointer);
  std::sort(told.begin(), told.end());
  CHECK(told == std::vector<std::string>{"/policies/block_unit/value", "/policies/colour",
                                         "/policies/day_count/alternative",
                                         "/policies/entry_order/evidence",
                                         "/policies/proration/source"});
}
