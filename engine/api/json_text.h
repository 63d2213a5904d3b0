// A finished piece of JSON, put together from smaller pieces. Keys stay in the order in which they
// are written, so equal answers are equal bytes.
//
//   JsonText period{{"start", "2026-10-01"}, {"end", "2026-11-01"}};
//
// The library's own tree type would do the same for 400 kB more of WebAssembly.
#pragma once

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace billing {

class JsonText {
 public:
  struct Member;

  JsonText() : text_("null") {}
  JsonText(std::nullptr_t) : JsonText() {}
  JsonText(std::string_view text);  // UTF-8; escaped here.
  JsonText(const std::string& text) : JsonText(std::string_view(text)) {}
  JsonText(const char* text) : JsonText(std::string_view(text)) {}
  JsonText(const std::vector<std::string>& texts);
  JsonText(std::same_as<bool> auto value) : text_(value ? "true" : "false") {}
  template <std::integral Value>
  requires(!std::same_as<Value, bool>) JsonText(Value value) : text_(std::to_string(value)) {}
  JsonText(std::initializer_list<Member> members);  // An object.

  static JsonText object();  // Empty, to be filled by set().
  static JsonText array();   // Empty, to be filled by push_back().
  void set(std::string_view key, const JsonText& value);
  void push_back(const JsonText& element);

  bool is_null() const { return text_ == "null"; }
  const std::string& text() const { return text_; }

 private:
  void reopen(char last);

  std::string text_;
};

struct JsonText::Member {
  std::string_view key;
  JsonText value;
};

// Breaks JSON over lines: what is short stays on one line, the rest has a line for each element. A
// difference between two results then reads as a difference between two lines of an invoice.
std::string lay_out(std::string_view json);

}  // namespace billing
