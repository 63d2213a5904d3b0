// Every agreement that did not pay says why.
#include "invoice/not_covered.h"

#include <catch2/catch.hpp>

#include "api/words.h"
#include "support/book_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

std::vector<std::string> reasons_of(const BookText& text) {
  const Book book = read_good(text);
  std::vector<std::string> reasons;
  for (const NotCovered& one : bill(book).not_covered) {
    reasons.push_back(book.time_entries[one.entry].id + " " +
                      book.terms.agreements[one.agreement].id + " " +
                      std::string(to_string(one.reason)));
  }
  return reasons;
}

const std::string kBlock =
    "'block': {'unit': 'hours', 'grant': '2', 'cycle': 'per_period', 'overage': ";

}  // namespace

TEST_CASE("not covered: every reason", "[invoice]") {
  BookText book;
  book.agreements = list_of<AgreementText>(
      {{.id = "fee", .coverage = "'time': false"},
       {.id = "later", .start = "2026-03-01"},
       {.id = "juniors", .coverage = "'time': true, 'excluded_work_roles': ['senior']"},
       {.id = "days", .coverage = "'time': true, 'excluded_work_types': ['standard']"},
       {.id = "site",
        .coverage = "'time': true, 'conditions': [{'field': 'fields/Site', 'operator': 'is', "
                    "'values': ['Dock']}]"},
       {.id = "named", .coverage = "'time': false"},
       {.id = "all", .coverage = "'time': true, 'excluded_work_types': []"}});
  book.time_entries = EntryText{.role = "senior", .agreement = "named"}.text();
  CHECK(reasons_of(book) == std::vector<std::string>{
                                "e1 fee no_time", "e1 later not_active", "e1 juniors role_excluded",
                                "e1 days type_excluded", "e1 site condition_failed",
                                "e1 named no_time", "e1 all saved_on_other"});
}

TEST_CASE("not covered: a block that did not hold all of it, and what was never asked",
          "[invoice]") {
  const std::string overage = GENERATE("bill_own_rate", "next_agreement");
  BookText book;
  book.agreements = list_of<AgreementText>({{.id = "first", .more = kBlock + "'" + overage + "'}"},
                                            {.id = "second", .more = kBlock + "'bill_own_rate'}"}});
  book.time_entries = list_of<EntryText>(
      {{.id = "a", .duration = "'hours': '1'"}, {.id = "b", .duration = "'hours': '4'"}});
  const bool is_reached = overage == "next_agreement";
  CHECK(reasons_of(book) ==
        std::vector<std::string>{"b first used_up",
                                 is_reached ? "b second used_up" : "b second not_reached"});
}
