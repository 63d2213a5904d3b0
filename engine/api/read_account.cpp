// Names that a journal can hold.
#include "api/limits.h"
#include "api/read_terms.h"

namespace billing {
namespace {

// What a plain-text journal takes as an account: parts with colons between them, and nothing that
// it reads as something else.
bool is_account(const std::string& text) {
  constexpr std::string_view kNotFirst = "([{*!;#%=~|@-+\"' ";
  if (text.empty() || kNotFirst.find(text.front()) != std::string_view::npos) return false;
  if (text.front() == ':' || text.back() == ':' || text.back() == ' ') return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const char next = i + 1 < text.size() ? text[i + 1] : '\0';
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == ';') return false;
    const bool is_gap = c == ' ' || c == ':';
    if (is_gap && (next == ' ' || next == ':')) return false;
  }
  return true;
}

}  // namespace

void check_account(FieldReader& fields, const std::string& account) {
  if (account.empty() || is_account(account)) return;
  fields.problem("gl.malformed_account", "account",
                 in_quotes(account) +
                     " is no account's name: begin with a letter or digit; no semicolon, no two "
                     "blanks or colons in a row, none at an end.");
}

std::string read_name(FieldReader& fields, std::string_view field) {
  const JsonValue* value = fields.child(field);
  if (value == nullptr) return {};
  if (value->kind == JsonValue::Kind::string && value->text.size() <= kNameBytesMax) {
    return value->text;
  }
  fields.problem("field.wrong_type", field, "The id or number of a line or invoice belongs here.");
  return {};
}

}  // namespace billing
