// JSON put together from pieces, and broken over lines without changing a value.
#include "api/json_text.h"

#include <catch2/catch.hpp>

#include "support/answers.h"
#include "support/books.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("json text: every kind of value is written once and right", "[api]") {
  CHECK(JsonText().text() == "null");
  CHECK(JsonText(nullptr).is_null());
  CHECK(JsonText(true).text() == "true");
  CHECK(JsonText(-7).text() == "-7");
  CHECK(JsonText(std::size_t{7}).text() == "7");
  CHECK(JsonText("null").text() == "\"null\"");
  CHECK_FALSE(JsonText("null").is_null());
  CHECK(JsonText(std::vector<std::string>{}).text() == "[]");
  CHECK(JsonText(std::vector<std::string>{"a", "\""}).text() == R"(["a","\""])");
  CHECK(JsonText::object().text() == "{}");
  CHECK(JsonText{{"a", 1}, {"b", {{"c", nullptr}}}}.text() == R"({"a":1,"b":{"c":null}})");
  JsonText list = JsonText::array();
  list.push_back("x");
  list.push_back(JsonText{{"y", false}});
  CHECK(list.text() == R"(["x",{"y":false}])");
}

TEST_CASE("json text: every character comes back as it went in", "[api]") {
  std::string all;
  for (char c = 0; c < 0x7F; ++c) all += c;
  all += "\x7F é € 😀 \\\" \\u0041 </script>";
  CHECK(read_json(JsonText(all).text()).text == all);
}

TEST_CASE("json text: lines are broken without changing anything", "[api]") {
  const std::string strange = R"(a "text", [with] {braces}: and \ at its end\)";
  JsonText list = JsonText::array();
  for (int i = 0; i < 30; ++i) {
    list.push_back(JsonText{{"number", i}, {"text", strange}, {"none", nullptr}});
  }
  const std::string json =
      JsonText{{"empty", JsonText::object()}, {"list", list}, {"after", JsonText::array()}}.text();
  const std::string laid_out = lay_out(json);
  CHECK(laid_out != json);
  CHECK(print_json(read_json(laid_out)) == json);
  CHECK(lay_out("[]") == "[]");
  CHECK(lay_out("7") == "7");
}

TEST_CASE("json text: a golden result laid out is the same result", "[api][golden]") {
  for (const GoldenBook& book : golden_books()) {
    Session session;
    open_good(session, read_file(book.book_path));
    const std::string result = session.ask(kAskResult);
    const bool is_same = print_json(read_json(lay_out(result))) == result;
    CAPTURE(book.name);
    CHECK(is_same);
  }
}
