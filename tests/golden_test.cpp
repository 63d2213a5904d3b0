// Every book in examples/ and tests/golden/ gives exactly the bytes in
// tests/golden/NAME.result.json. A difference is a change of price: UPDATE_GOLDEN=1 rewrites the
// files, the commit says why.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>
#include <vector>

#include "api/read_book.h"
#include "api/session.h"
#include "api/write_journal.h"
#include "api/write_result.h"
#include "support/answers.h"
#include "support/assessed.h"
#include "support/books.h"

using namespace billing;
using namespace billing::testing;

namespace {

BilledBook bill(const std::string& json) {
  Problems problems;
  std::optional<Book> book = read_book(json, problems);
  std::optional<BilledBook> billed;
  if (book) billed = bill_book(std::move(*book), problems);
  for (const Problem& problem : problems.shown()) {
    UNSCOPED_INFO(problem.pointer << ": " << problem.sentence);
  }
  REQUIRE(billed);
  return std::move(*billed);
}

// Where two texts part, with the line for the reader.
std::string first_difference(const std::string& expected, const std::string& got) {
  const auto [a, b] = std::mismatch(expected.begin(), expected.end(), got.begin(), got.end());
  const auto line = std::count(expected.begin(), a, '\n') + 1;
  const auto from = [](const std::string& text, auto at) {
    const auto start = text.rfind('\n', static_cast<std::size_t>(at - text.begin()));
    return text.substr(start == std::string::npos ? 0 : start + 1, 300);
  };
  return "line " + std::to_string(line) + "\n  expected " + from(expected, a) + "\n  got      " +
         from(got, b);
}

// What else is kept of some books: NAME and `ending` beside the result. Says how many there are.
int check_kept(const std::string& ending, std::string (*make)(const std::string& book)) {
  int kept = 0;
  for (const GoldenBook& book : golden_books()) {
    std::filesystem::path path = book.result_path;
    path.replace_filename(book.name + ending);
    if (!std::filesystem::exists(path)) continue;
    ++kept;
    DYNAMIC_SECTION(book.name) {
      const std::string got = make(read_file(book.book_path));
      if (std::getenv("UPDATE_GOLDEN") != nullptr) write_file(path, got);
      const std::string expected = read_file(path);
      if (got != expected) FAIL(first_difference(expected, got));
      SUCCEED();
    }
  }
  return kept;
}

}  // namespace

TEST_CASE("golden: every book gives the bytes of its result", "[golden]") {
  const std::vector<GoldenBook> books = golden_books();
  REQUIRE(books.size() >= 5);
  for (const GoldenBook& book : books) {
    DYNAMIC_SECTION(book.name) {
      const BilledBook billed = bill(read_file(book.book_path));
      const std::string got = lay_out(write_result(billed).text()) + "\n";
      if (std::getenv("UPDATE_GOLDEN") != nullptr) write_file(book.result_path, got);
      const std::string expected = read_file(book.result_path);
      if (got != expected) FAIL(first_difference(expected, got));
      SUCCEED();
    }
  }
}

// The journals that were worked out by hand.
TEST_CASE("golden: the journals give the bytes that are kept", "[golden]") {
  CHECK(check_kept(".journal", [](const std::string& book) { return journal_text(bill(book)); }) >=
        6);
}

TEST_CASE("golden: a whole assessment gives the bytes that are kept", "[golden]") {
  CHECK(check_kept(".assessment.json", [](const std::string& book) {
          Session session;
          open_good(session, book);
          return lay_out(session.ask("{\"question\": \"assess\"}")) + "\n";
        }) >= 1);
}

// Questions that have an answer of their own kept: NAME.question.json names the book.
TEST_CASE("golden: every question gives the bytes of its answer", "[golden]") {
  const std::filesystem::path root = DRAWDOWN_ROOT;
  int questions = 0;
  for (const auto& file : std::filesystem::directory_iterator(root / "tests" / "golden")) {
    constexpr std::string_view kEnding = ".question.json";
    const std::string name = file.path().filename().string();
    if (!name.ends_with(kEnding)) continue;
    ++questions;
    DYNAMIC_SECTION(name) {
      const JsonValue asked = read_json(read_file(file.path()));
      Session session;
      open_good(session, read_file(root / text_of(asked, "book")));
      const std::string got = lay_out(session.ask(print_json(member(asked, "question")))) + "\n";
      REQUIRE(got.find("\"ok\": true") < 10);
      const auto path = root / "tests" / "golden" /
                        (name.substr(0, name.size() - kEnding.size()) + ".answer.json");
      if (std::getenv("UPDATE_GOLDEN") != nullptr) write_file(path, got);
      const std::string expected = read_file(path);
      if (got != expected) FAIL(first_difference(expected, got));
      SUCCEED();
    }
  }
  CHECK(questions >= 4);
}

// What is found of the flaws of a book: NAME.leakage.json beside it.
TEST_CASE("golden: the leaks give the bytes that are kept", "[golden]") {
  int leaks = 0;
  for (const GoldenBook& book : golden_books()) {
    std::filesystem::path path = book.result_path;
    path.replace_filename(book.name + ".leakage.json");
    if (!std::filesystem::exists(path)) continue;
    ++leaks;
    DYNAMIC_SECTION(book.name) {
      Session session;
      session.open(read_file(book.book_path));
      const std::string got = lay_out(session.ask(R"({"question":"leakage"})")) + "\n";
      if (std::getenv("UPDATE_GOLDEN") != nullptr) write_file(path, got);
      const std::string expected = read_file(path);
      if (got != expected) FAIL(first_difference(expected, got));
      SUCCEED();
    }
  }
  CHECK(leaks >= 5);
}
