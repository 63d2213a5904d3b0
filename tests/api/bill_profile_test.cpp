// A book under a profile answers every question as that profile bills it.
#include <catch2/catch.hpp>

#include "support/answers.h"
#include "support/book_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

JsonValue ask(const Session& session, const std::string& question) {
  return read_json(session.ask(in_json(question)));
}

}  // namespace

TEST_CASE("profiles: hours against money is compared as the profile has the blocks", "[compare]") {
  // Money that pays for expenses alone: hours cannot, so the block goes.
  Session session;
  REQUIRE(is_good(session.open(
      BookText{.agreements = AgreementText{.coverage = "'time': false, 'expenses': true",
                                           .more = "'block': {'unit': 'amount', 'grant': '500', "
                                                   "'cycle': 'per_period', 'hour_price': '100', "
                                                   "'overage': 'bill_own_rate'}"}
                                 .text()}
          .text())));
  CHECK(items_of(ask(session, "{'question': 'block_units'}"), "blocks").size() == 1);
  const JsonValue under =
      ask(session, "{'question': 'block_units', 'profile': 'halo_as_described'}");
  CHECK(items_of(under, "blocks").empty());
  CHECK(is_good(session.ask(in_json("{'question': 'overview', 'profile': 'halo_as_described'}"))));
}
