// Claims that hold of every book, tried on many random ones. A failure names its seed:
// RandomBook(seed).text() is the book.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "support/answers.h"
#include "support/random_book.h"
#include "support/speed.h"

namespace billing::testing {

// Says once what is wrong instead of asserting a million times.
class Claims {
 public:
  void claim(bool holds, const std::string& what) {
    ++count_;
    if (!holds) wrong_.push_back(what);
  }
  void equal(const Decimal& a, const Decimal& b, const std::string& what) {
    claim(a == b, what + ": " + a.to_string() + " and " + b.to_string());
  }
  const std::vector<std::string>& wrong() const { return wrong_; }
  std::size_t count() const { return count_; }

 private:
  std::vector<std::string> wrong_;
  std::size_t count_ = 0;
};

// On how many the sums are tried, some of which cannot be billed.
inline constexpr int kBooks = 11'000;

// Runs `check` on random books that can be billed; `check` claims what holds.
template <typename Check>
void for_random_books(int books, Check check) {
  int billed = 0;
  std::size_t claims_made = 0;
  for (int i = 0; i < books; ++i) {
    const auto seed = static_cast<std::uint64_t>(i);
    CAPTURE(seed);
    const std::string text = RandomBook(seed).text();
    Session session;
    if (!is_good(session.open(text))) {  // A rate below zero; never a book that cannot be read.
      read_good(text);
      continue;
    }
    ++billed;
    Claims claims;
    check(text, session, claims);
    claims_made += claims.count();
    INFO((claims.wrong().empty() ? "" : claims.wrong().front()));
    REQUIRE(claims.wrong().empty());
  }
  CHECK(billed > books * 10 / 11);
  CHECK(claims_made > static_cast<std::size_t>(books));
}

}  // namespace billing::testing
