// What of a posting the ledger's cascades see.
#include "posting/accounts.h"

#include <catch2/catch.hpp>

#include "support/book_text.h"
#include "support/ledger_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

BookText two_offices() {
  BookText book;
  book.clients =
      "{'id': 'oak', 'name': 'Oakline', 'dimensions': [{'name': 'office', 'value': 'London'}, "
      "{'name': 'size', 'value': 'small'}]}, {'id': 'elm', 'name': 'Elm'}";
  book.agreements = list_of<AgreementText>(
      {{.more =
            "'dimensions': [{'name': 'office', 'value': 'Perth'}], 'additions': [{'id': 'mail', "
            "'name': 'Mail', 'quantity': '1', 'unit_price': '1', 'dimensions': [{'name': "
            "'office', 'value': 'Auckland'}]}]"}});
  return book;
}

std::string found(const BookText& text, GlClass of, const Posted& posted) {
  const Book book = read_good(text);
  const GlAnswer answer = Accounts(book.terms).find(of, posted);
  return answer.account + " at " + answer.level;
}

}  // namespace

TEST_CASE("accounts: the addition's dimensions go before the agreement's and the client's",
          "[posting]") {
  const Book book = read_good(two_offices());
  const auto office = [&](const Posted& posted) {
    return dimensions_of(book.terms, posted).at("office");
  };
  CHECK(office({.client = 0}) == "London");
  CHECK(office({.client = 0, .agreement = 0}) == "Perth");
  CHECK(office({.client = 0, .agreement = 0, .addition = 0}) == "Auckland");
  CHECK(dimensions_of(book.terms, {.client = 0, .agreement = 0}).at("size") == "small");
  CHECK(dimensions_of(book.terms, {.client = 1}) == GlDimensions{{"client", "elm"}});
  CHECK(dimensions_of(book.terms, {.client = 1, .work_role = 1, .work_type = 0}) ==
        GlDimensions{{"client", "elm"}, {"work_role", "senior"}, {"work_type", "standard"}});
}

TEST_CASE("accounts: a book without cascades has one account for each class", "[posting]") {
  CHECK(found(two_offices(), GlClass::labour, {.client = 0}) == "Revenue:Labour at owner");
  CHECK(found(two_offices(), GlClass::opening, {}) == "Equity:Opening balances at owner");
}

TEST_CASE("accounts: the class's cascade decides, level by level", "[posting]") {
  BookText book = two_offices();
  book.ledger = ledger_text(
      {.of = "labour",
       .levels = "{'name': 'desk', 'dimensions': ['office', 'work_type']}, {'name': 'role', "
                 "'dimensions': ['work_role']}",
       .mappings = "{'level': 'role', 'values': ['senior'], 'account': '4010'}, {'level': 'desk', "
                   "'values': ['London', 'standard'], 'account': '4015'}",
       .owner = "4000"});
  const Posted senior{.client = 0, .work_role = 1, .work_type = 0};
  const Posted elsewhere{.client = 1, .work_role = 1, .work_type = 0};
  const Posted engineer{.client = 1, .work_role = 0, .work_type = 0};
  CHECK(found(book, GlClass::labour, senior) == "4015 at desk");
  CHECK(found(book, GlClass::labour, elsewhere) == "4010 at role");
  CHECK(found(book, GlClass::labour, engineer) == "4000 at owner");
  CHECK(found(book, GlClass::tax, senior) == "tax at owner");
}
