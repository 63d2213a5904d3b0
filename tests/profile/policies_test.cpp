// What holds of every policy, and what each value does to a book that it concerns.
#include <catch2/catch.hpp>
#include <set>

#include "api/read_book.h"
#include "api/write_book.h"
#include "profile/profile.h"
#include "support/book_text.h"
#include "support/random_books.h"

using namespace billing;
using namespace billing::testing;

namespace {

std::vector<PolicySetting> with(std::string_view policy, std::string_view value) {
  std::vector<PolicySetting> settings(all_policies().size());
  settings[find_policy(policy)].value = value;
  return settings;
}

bool changes_anything(const Touched& touched) {
  return touched.everyone || !touched.clients.empty() || !touched.agreements.empty();
}

}  // namespace

TEST_CASE("policies: ids are used once, and as signed comes first", "[profile]") {
  std::set<std::string_view> ids;
  for (const Policy& policy : all_policies()) {
    CAPTURE(policy.id);
    CHECK(ids.insert(policy.id).second);
    CHECK(policy.values.front() == kAsSigned);
    // One value: all platforms do alike, so nothing puts another into force.
    CHECK((policy.values.size() >= 2) == (policy.apply != nullptr));
    CHECK(std::set<std::string_view>(policy.values.begin(), policy.values.end()).size() ==
          policy.values.size());
    CHECK(find_policy(policy.id) != kNowhere);
  }
  CHECK(find_policy("colour") == kNowhere);
}

// A value puts a book into a state that it leaves alone; what it makes is a book that can be read;
// and there are books that it changes.
TEST_CASE("policies: every value settles, and gives a good book", "[profile]") {
  constexpr int kBooks = 150;
  std::vector<Book> books;
  for (int seed = 0; seed < kBooks; ++seed) {
    books.push_back(read_good(RandomBook(static_cast<std::uint64_t>(seed)).text()));
  }
  for (const Policy& policy : all_policies()) {
    for (const std::string_view value : policy.values.subspan(1)) {
      CAPTURE(policy.id, value);
      int changed = 0;
      for (Book& book : books) {
        const Terms as_signed = book.terms;
        const Touched first =
            apply_settings(book.terms, with(policy.id, value))[find_policy(policy.id)];
        const Touched second =
            apply_settings(book.terms, with(policy.id, value))[find_policy(policy.id)];
        CHECK_FALSE(changes_anything(second));
        if (changes_anything(first) && ++changed <= 3) {
          Problems problems;
          read_book(write_book(book).text(), problems);
          for (const Problem& problem : problems.shown()) {
            UNSCOPED_INFO(problem.pointer << ": " << problem.sentence);
          }
          CHECK(problems.none());
        }
        book.terms = as_signed;
      }
      CHECK(changed > 0);
    }
  }
}
