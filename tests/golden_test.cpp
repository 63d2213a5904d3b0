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

// The journals that were worked out by hand: NAME.journal beside the book.
TEST_CASE("golden: the journals give the bytes that are kept", "[golden]") {
  int journals = 0;
  for (const GoldenBook& book : golden_books()) {
    std::filesystem::path path = book.result_path;
    path.replace_filename(book.name + ".journal");
    if (!std::filesystem::exists(path)) continue;
    ++journals;
    DYNAMIC_SECTION(book.name) {
      const std::string got = journal_text(bill(read_file(book.book_path)));
      if (std::getenv("UPDATE_GOLDEN") != nullptr) write_file(path, got);
      const std::string expected = read_file(path);
      if (got != expected) FAIL(first_difference(expected, got));
      SUCCEED();
    }
  }
  CHECK(journals >= 6);
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
