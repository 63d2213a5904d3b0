// JSON as a tree in which numbers stay texts, within limits, with the place of what is wrong.
#include "api/json_value.h"

#include <catch2/catch.hpp>

#include "support/answers.h"
#include "support/faulty_book.h"

using namespace billing;
using namespace billing::testing;

namespace {

// "code pointer: sentence" of the only problem, or "good".
std::string problem_of(const std::string& text) {
  Problems problems;
  const auto value = parse_json(text, nullptr, problems);
  if (problems.none()) return value ? "good" : "nothing was read and nothing said";
  if (problems.total() != 1) return std::to_string(problems.total()) + " problems";
  const Problem& problem = problems.shown()[0];
  return problem.code + " " + problem.pointer + ": " + problem.sentence;
}

}  // namespace

TEST_CASE("json value: numbers keep the text in which they were written", "[api]") {
  struct Row {
    std::string written, kept;
  };
  const Row row = GENERATE(values<Row>({
      {"0", "0"},
      {"-0", "0"},
      {"12", "12"},
      {"-12", "-12"},
      {"1.50", "1.50"},
      {"1e3", "1e3"},
      {"1E+300", "1E+300"},
      {"0.1000000000000000055511151231257827", "0.1000000000000000055511151231257827"},
      {"18446744073709551615", "18446744073709551615"},
      {"-9223372036854775808", "-9223372036854775808"},
      {"1234567890123456789012345678901234567890", "1234567890123456789012345678901234567890"},
  }));
  CAPTURE(row.written);
  const JsonValue value = read_json("[" + row.written + "]");
  CHECK(value.items.at(0).kind == JsonValue::Kind::number);
  CHECK(value.items.at(0).text == row.kept);
}

TEST_CASE("json value: texts, words and nesting are kept, in the order written", "[api]") {
  const std::string text =
      R"({"b":[true,false,null],"a":{"z":"","y":"\"\\\/\u0001\n\r\té€😀"},"c":[[],{}]})";
  CHECK(print_json(read_json(text)) ==
        R"({"b":[true,false,null],"a":{"z":"","y":"\"\\/\u0001\n\r\té€😀"},"c":[[],{}]})");
  CHECK(read_json(R"("\u0041\u00e9\ud83d\ude00\u0000")").text == std::string("Aé😀\0", 8));
  CHECK(read_json(" \t\r\n 7 \n").text == "7");
  CHECK(read_json("\xEF\xBB\xBF[1]").items.size() == 1);  // A byte order mark.
}

TEST_CASE("json value: what is not JSON is told with line and character", "[api]") {
  struct Row {
    std::string why, text, place;
  };
  const Row row = GENERATE(values<Row>({
      {"nothing", "", "line 1, character 0"},
      {"blanks", "  ", "line 1, character 2"},
      {"a word", "hello", "line 1, character 1"},
      {"two values", "1 2", "line 1, character 3"},
      {"a comma too many", "[1,]", "line 1, character 4"},
      {"single quotes", "{'a': 1}", "line 1, character 2"},
      {"cut off", "{\"a\": [1", "line 1, character 8"},
      {"on the third line", "{\n\"a\": 1,\n\"b\" 2}", "line 3, character 5"},
      {"a comment", "[1 /* one */]", "line 1, character 4"},
      {"not a number", "[NaN]", "line 1, character 2"},
      {"a number with a zero before it", "[01]", "line 1, character 3"},
      {"a line break in a text", "[\"a\nb\"]", "line 2, character 0"},
      {"half of a pair", R"(["\ud83d"])", "line 1, character 9"},
      {"an escape that is none", R"(["\x41"])", "line 1, character 4"},
      {"half of a byte order mark", "\xEF\xBB[1]", "line 1, character 3"},
  }));
  CAPTURE(row.why);
  const std::string problem = problem_of(row.text);
  CAPTURE(problem);
  CHECK(problem.starts_with("json.syntax "));
  CHECK(problem.find(row.place + ".") != std::string::npos);
}

TEST_CASE("json value: a number past everything is a number, but none that fits", "[api]") {
  CHECK(problem_of("{\"a\": [1e400]}") ==
        "number.out_of_range /a: A number here is too large for any field.");
}

TEST_CASE("json value: bytes that are not UTF-8 are not JSON", "[api]") {
  for (const char* bytes :
       {"\xFF", "\xC3", "\xC0\xAF", "\xE2\x82", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80"}) {
    const std::string problem = problem_of("[\"" + std::string(bytes) + "\"]");
    CAPTURE(problem);
    CHECK(problem.starts_with("json.syntax "));
    CHECK(problem_of("{\"" + std::string(bytes) + "\": 1}").starts_with("json.syntax "));
  }
}

TEST_CASE("json value: a fault points at its place in the tree", "[api]") {
  struct Row {
    std::string text, problem;
  };
  const Row row = GENERATE(values<Row>({
      {R"({"a": 1, "a": 2})", "json.duplicate_key /a: "},
      {R"([0, {"b": {"a": 1, "c": 1, "a": 2}}])", "json.duplicate_key /1/b/a: "},
      {R"({"a": {"~x/": 1, "~x/": 2}})", "json.duplicate_key /a/~0x~1: "},
      {R"([0, {"b": [1, x]}])", "json.syntax /1/b: "},
  }));
  CAPTURE(row.text);
  CHECK(problem_of(row.text).starts_with(row.problem));
}

TEST_CASE("json value: a key that stands twice is a problem, the rest is read", "[api]") {
  Problems problems;
  const auto value = parse_json(R"({"a": 1, "a": 2, "b": 3})", nullptr, problems);
  CHECK(problems.total() == 1);
  REQUIRE(value);
  CHECK(value->find("a")->text == "1");
  CHECK(value->find("b")->text == "3");
  CHECK(value->find("c") == nullptr);
}

TEST_CASE("json value: a streamed list passes by, one element at a time", "[api]") {
  std::string taken;
  const auto take = [&](const JsonValue& element, std::size_t index) {
    taken += std::to_string(index) + print_json(element) + ";";
  };
  const StreamedLists streamed{{"list", take}, {"other", take}};
  Problems problems;
  const auto value = parse_json(
      R"({"before": [1], "list": [5, {"list": [6]}, [7, 8]], "in": {"list": [9]}, "other": [3]})",
      &streamed, problems);
  CHECK(problems.none());
  CHECK(taken == R"(05;1{"list":[6]};2[7,8];03;)");
  REQUIRE(value);
  CHECK(print_json(*value) == R"({"before":[1],"list":[],"in":{"list":[9]},"other":[]})");

  parse_json(R"({"list": [{}, {}, {"a": 1, "a": 2}]})", &streamed, problems);
  CHECK(codes_of(problems) == std::vector<std::string>{"json.duplicate_key /list/2/a"});
}
