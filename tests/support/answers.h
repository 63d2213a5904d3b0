// A session's answers, taken apart: texts in, JsonValue out, and printed back for edits.
#pragma once

#include <catch2/catch.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "api/json_text.h"
#include "api/json_value.h"
#include "api/session.h"

namespace billing::testing {

inline JsonValue read_json(std::string_view text) {
  Problems problems;
  const auto value = parse_json(text, nullptr, problems);
  if (!value) throw std::invalid_argument("not JSON: " + std::string(text.substr(0, 200)));
  return *value;
}

inline const JsonValue& member(const JsonValue& object, std::string_view key) {
  const JsonValue* value = object.find(key);
  if (value == nullptr) throw std::invalid_argument("no member " + std::string(key));
  return *value;
}
inline JsonValue& member(JsonValue& object, std::string_view key) {
  return const_cast<JsonValue&>(member(std::as_const(object), key));
}
inline const std::vector<JsonValue>& items_of(const JsonValue& object, std::string_view key) {
  return member(object, key).items;
}
inline const std::string& text_of(const JsonValue& object, std::string_view key) {
  return member(object, key).text;
}
inline Decimal number_of(const JsonValue& object, std::string_view key) {
  const std::string& text = text_of(object, key);
  const auto number = Decimal::parse(text);
  if (!number) throw std::invalid_argument("not a number: " + text);
  return *number;
}

// As the engine would write it: same keys, same order, no blanks.
inline std::string print_json(const JsonValue& value) {
  std::string text;
  switch (value.kind) {
    case JsonValue::Kind::null:
      return "null";
    case JsonValue::Kind::boolean:
      return value.boolean ? "true" : "false";
    case JsonValue::Kind::number:
      return value.text;
    case JsonValue::Kind::string:
      return JsonText(value.text).text();
    case JsonValue::Kind::array:
      for (const JsonValue& item : value.items)
        text += (text.empty() ? "" : ",") + print_json(item);
      return "[" + text + "]";
    case JsonValue::Kind::object:
      for (const auto& [key, part] : value.members) {
        text += (text.empty() ? "" : ",") + JsonText(key).text() + ":" + print_json(part);
      }
      return "{" + text + "}";
  }
  return text;
}

inline const std::string kAskResult = R"({"question":"result"})";
inline const std::string kAskBook = R"({"question":"book"})";

inline bool is_good(std::string_view answer) { return answer.starts_with(R"({"ok":true)"); }

// "code pointer", one for each problem of a refusal; "good" for any other answer.
inline std::vector<std::string> problems_of(const std::string& answer) {
  if (is_good(answer)) return {"good"};
  const JsonValue refusal = read_json(answer);
  std::vector<std::string> problems;
  for (const JsonValue& problem : items_of(refusal, "problems")) {
    problems.push_back(text_of(problem, "code") + " " + text_of(problem, "pointer"));
  }
  return problems;
}

inline void open_good(Session& session, const std::string& book) {
  const std::string answer = session.open(book);
  INFO(answer.substr(0, 1000));
  REQUIRE(is_good(answer));
}

}  // namespace billing::testing
