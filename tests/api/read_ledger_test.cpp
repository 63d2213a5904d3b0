// What is refused of a ledger, and said all at once.
#include <catch2/catch.hpp>

#include "support/answers.h"
#include "support/faulty_book.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Codes = std::vector<std::string>;

Codes problems_of_ledger(const std::string& fields) {
  BookText book;
  book.ledger = fields;
  return problems_of_book(book.text());
}

Codes problems_of_labour(const CascadeText& cascade) {
  return problems_of_ledger(ledger_text(cascade));
}

const std::string kMap = "/ledger/cascades/1/mappings";
const std::string kTypeLevel = "{'name': 'type', 'dimensions': ['work_type']}";

}  // namespace

TEST_CASE("read ledger: every class is missed that has no cascade", "[api]") {
  CHECK(problems_of_ledger("'fee_recognition': 'by_day'").empty());
  CHECK(problems_of_ledger("'cascades': []").empty());
  const Codes missing = problems_of_ledger("'cascades': [" + CascadeText{.of = "tax"}.text() + "]");
  CHECK(missing == Codes(8, "gl.class_missing /ledger/cascades"));
}

TEST_CASE("read ledger: levels and mappings fit each other", "[api]") {
  CHECK(problems_of_labour({.of = "labour", .levels = kTypeLevel}).empty());
  CHECK(problems_of_labour({.of = "labour", .mappings = "{'level': 'role', 'account': '1'}"}) ==
        Codes{"reference.unknown " + kMap + "/0/level"});
  CHECK(problems_of_labour({.of = "labour",
                            .levels = kTypeLevel,
                            .mappings = "{'level': 'type', 'account': '1'}, {'level': 'type', "
                                        "'values': ['nothing'], 'account': ' 1'}"}) ==
        Codes{"gl.wrong_values " + kMap + "/0/values",
              "gl.malformed_account " + kMap + "/1/account",
              "reference.unknown " + kMap + "/1/values/0"});
  CHECK(problems_of_labour(
            {.of = "labour", .levels = "{'name': 'owner', 'dimensions': ['a', 'a', 'b c']}"}) ==
        Codes{"list.repeats /ledger/cascades/1/levels/0/dimensions/1",
              "id.malformed /ledger/cascades/1/levels/0/dimensions/2",
              "id.duplicate /ledger/cascades/1/levels/1/name",
              "gl.wrong_values " + kMap + "/0/values"});
}

TEST_CASE("read ledger: only the last level is the owner's", "[api]") {
  CHECK(problems_of_labour({.of = "labour", .levels = "{'name': 'all'}"}) ==
        Codes{"gl.no_owner_level /ledger/cascades/1/levels/0/dimensions"});
}

TEST_CASE("read ledger: two cascades for one class", "[api]") {
  std::string fields = ledger_text();
  fields.insert(fields.size() - 1, ", " + CascadeText{.of = "tax"}.text());
  CHECK(problems_of_ledger(fields) == Codes{"list.too_long /ledger/cascades"});
  CHECK(problems_of_ledger("'cascades': [" + CascadeText{.of = "tax"}.text() + ", " +
                           CascadeText{.of = "tax"}.text() + "]")
            .front() == "id.duplicate /ledger/cascades/1/class");
}

TEST_CASE("read ledger: accounts that a journal cannot hold", "[api]") {
  for (const char* account : {"(virtual)", "a  b", "a::b", ":a", "a:", "a ", "a: b", "; note",
                              "a;b", "* x", "! x", "~ monthly", "= auto", "-5"}) {
    CAPTURE(account);
    CHECK(problems_of_labour({.of = "labour", .owner = account}) ==
          Codes{"gl.malformed_account " + kMap + "/0/account"});
  }
}

TEST_CASE("read ledger: dimensions have names of their own, once each", "[api]") {
  const auto problems = [](const std::string& dimensions) {
    BookText book;
    book.clients = "{'id': 'oak', 'name': 'Oak', 'dimensions': [" + dimensions + "]}";
    return problems_of_book(book.text());
  };
  const std::string office = "{'name': 'office', 'value': 'London'}";
  CHECK(problems(office).empty());
  CHECK(problems(office + ", " + office) == Codes{"id.duplicate /clients/0/dimensions/1/name"});
  CHECK(problems("{'name': 'work_type', 'value': 'standard'}") ==
        Codes{"field.conflict /clients/0/dimensions/0/name"});
  CHECK(problems("{'name': 'office'}") == Codes{"field.missing /clients/0/dimensions/0/value"});
}

TEST_CASE("read ledger: what a mapping names cannot be removed", "[api]") {
  BookText book;
  book.ledger = ledger_text({.of = "labour",
                             .levels = kTypeLevel,
                             .mappings = "{'level': 'type', 'values': ['after_hours'], 'account': "
                                         "'1'}"});
  Session session;
  open_good(session, book.text());
  const auto remove = [&](const std::string& kind, const std::string& id) {
    return problems_of(session.edit(in_json("{'operations': [{'operation': 'remove', 'kind': '" +
                                            kind + "', 'id': '" + id + "'}]}")));
  };
  CHECK(remove("work_type", "after_hours") == Codes{"reference.in_use /operations/0/id"});
  CHECK(remove("work_type", "standard") == Codes{"good"});
  CHECK(remove("work_role", "senior") == Codes{"good"});
}
