// After any edit the session says what it would say of the edited book, opened from scratch; after
// a refused one it says what it said before.
#include <catch2/catch.hpp>

#include "support/books.h"
#include "support/random_book.h"
#include "support/random_edit.h"
#include "support/speed.h"

using namespace billing;
using namespace billing::testing;

namespace {

struct Tally {
  int good = 0;
  int refused = 0;
};

// The book's own months up to `months`, and the work done in them.
std::string cut_book(const std::string& text, int months) {
  JsonValue book = read_json(text);
  JsonValue& period = member(book, "period");
  const Date end = Date::parse(text_of(period, "start"))->plus_months(months);
  member(period, "end").text = end.to_string();
  std::erase_if(member(book, "time_entries").items, [&](const JsonValue& entry) {
    return text_of(entry, "worked_at") >= end.to_string();
  });
  return print_json(book);
}

void check_edits(const std::string& book_text, std::uint64_t seed, int edits, Tally& tally) {
  Session session;
  if (!is_good(session.open(book_text))) return;
  RandomEdit random(seed);
  std::string book = session.ask(kAskBook);
  std::string result = session.ask(kAskResult);
  for (int i = 0; i < edits; ++i) {
    const std::string edit = random.edit(session);
    CAPTURE(i, edit);
    if (!is_good(session.edit(edit))) {
      ++tally.refused;
      REQUIRE(session.ask(kAskBook) == book);
      REQUIRE(session.ask(kAskResult) == result);
      continue;
    }
    ++tally.good;
    book = session.ask(kAskBook);
    result = session.ask(kAskResult);
    Session fresh;
    REQUIRE(is_good(fresh.open(book)));
    // Not compared by the test's own macro: it would print both.
    const bool is_same = fresh.ask(kAskResult) == result;
    REQUIRE(is_same);
  }
}

std::string fernhill() {
  return read_file(std::filesystem::path(DRAWDOWN_ROOT) / "examples" / "fernhill.json");
}

}  // namespace

TEST_CASE("random edits: one month of Fernhill is always as if opened again", "[api][property]") {
  const std::uint64_t seed = GENERATE(1U, 2U, 3U);
  CAPTURE(seed);
  Tally tally;
  check_edits(cut_book(fernhill(), 1), seed, times(100, 12), tally);
  CAPTURE(tally.good, tally.refused);
  CHECK(tally.good > tally.refused);
}

TEST_CASE("random edits: the whole of Fernhill is always as if opened again", "[api][property]") {
  const std::uint64_t seed = 4;
  CAPTURE(seed);
  Tally tally;
  check_edits(fernhill(), seed, times(15, 3), tally);
  CAPTURE(tally.good, tally.refused);
  CHECK(tally.good > tally.refused);
}

TEST_CASE("random edits: a random book is always as if opened again", "[api][property]") {
  Tally tally;
  for (int seed = 0; seed < times(400, 60); ++seed) {
    CAPTURE(seed);
    const auto number = static_cast<std::uint64_t>(seed);
    check_edits(RandomBook(number).text(), number, 8, tally);
  }
  CAPTURE(tally.good, tally.refused);
  CHECK(tally.good > tally.refused);
  CHECK(tally.refused > times(200, 20));
}
