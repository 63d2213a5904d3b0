// Escapes, commas and line breaks; nothing else knows how JSON is written.
#include "api/json_text.h"

#include <cassert>

namespace billing {
namespace {

constexpr std::size_t kOneLineMax = 600;  // Characters: a line of an invoice, a movement.

void append_escaped(std::string_view raw, std::string& text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  for (const char c : raw) {
    const auto code = static_cast<unsigned char>(c);
    switch (c) {
      case '"':
        text += "\\\"";
        break;
      case '\\':
        text += "\\\\";
        break;
      case '\n':
        text += "\\n";
        break;
      case '\r':
        text += "\\r";
        break;
      case '\t':
        text += "\\t";
        break;
      default:
        if (code >= 0x20) {
          text += c;
        } else {
          text += "\\u00";
          text += kHex[code >> 4U];
          text += kHex[code & 0xFU];
        }
    }
  }
}

// Where the value that starts at `at` ends.
std::size_t end_of_value(std::string_view json, std::size_t at) {
  std::size_t depth = 0;
  bool in_text = false;
  for (; at < json.size(); ++at) {
    const char c = json[at];
    if (in_text) {
      if (c == '\\') ++at;
      if (c == '"') in_text = false;
    } else if (c == '"') {
      in_text = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if (c == '}' || c == ']') {
      if (depth == 0) return at;
      if (--depth == 0) return at + 1;
    } else if (c == ',' && depth == 0) {
      return at;
    }
  }
  return at;
}

void lay_out_value(std::string_view value, std::size_t depth, std::string& text) {
  const bool is_object = value.front() == '{';
  if (value.size() <= kOneLineMax || !(is_object || value.front() == '[')) {
    text += value;
    return;
  }
  text += value.front();
  for (std::size_t at = 1; value[at] != value.back() || at + 1 < value.size();) {
    text += '\n';
    text.append(depth + 1, ' ');
    if (is_object) {
      const std::size_t key_end = value.find("\":", at) + 2;
      text += value.substr(at, key_end - at);
      text += ' ';
      at = key_end;
    }
    const std::size_t end = end_of_value(value, at);
    lay_out_value(value.substr(at, end - at), depth + 1, text);
    at = end;
    if (value[at] != ',') break;
    text += ',';
    ++at;
  }
  text += '\n';
  text.append(depth, ' ');
  text += value.back();
}

}  // namespace

JsonText::JsonText(std::string_view text) : text_("\"") {
  append_escaped(text, text_);
  text_ += '"';
}

JsonText::JsonText(const std::vector<std::string>& texts) : text_("[]") {
  for (const std::string& text : texts) push_back(text);
}

JsonText::JsonText(std::initializer_list<Member> members) : text_("{}") {
  for (const Member& member : members) set(member.key, member.value);
}

JsonText JsonText::object() { return JsonText(std::initializer_list<Member>{}); }

JsonText JsonText::array() { return JsonText(std::vector<std::string>{}); }

// Takes the closing bracket off, so that another element can follow.
void JsonText::reopen(char last) {
  assert(text_.back() == last);
  text_.pop_back();
  if (text_.size() > 1) text_ += ',';
}

void JsonText::set(std::string_view key, const JsonText& value) {
  reopen('}');
  text_ += '"';
  text_ += key;
  text_ += "\":";
  text_ += value.text_;
  text_ += '}';
}

void JsonText::push_back(const JsonText& element) {
  reopen(']');
  text_ += element.text_;
  text_ += ']';
}

std::string lay_out(std::string_view json) {
  std::string text;
  lay_out_value(json, 0, text);
  return text;
}

}  // namespace billing
