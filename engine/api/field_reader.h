// Reads the fields of one JSON object and says everything that is wrong with them.
//
// Each read_* names the field once; finish() then reports the fields that nobody asked for. What
// cannot be read leaves its default, since a book with problems is never billed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "api/json_value.h"
#include "api/limits.h"
#include "book/reference.h"
#include "calendar/date.h"
#include "money/decimal.h"

namespace billing {

// Ids of one list of the book and their places.
using Ids = std::unordered_map<std::string, Index>;

enum class Sign { zero_or_more, any };

struct IntegerRange {
  int minimum;
  int maximum;
};

// Letters, digits, points, hyphens and underscores, a letter or digit first.
bool is_id(std::string_view text);

class FieldReader {
 public:
  // An element that is not an object is reported at once and then reads as an empty one, without
  // a complaint for each field.
  FieldReader(const JsonValue& value, std::string pointer, Problems& problems);

  const std::string& pointer() const { return pointer_; }
  std::string at(std::string_view field) const { return pointer_ + pointer_part(field); }
  bool has(std::string_view field) const;

  std::string id(std::string_view field);
  std::string text(std::string_view field);
  std::optional<std::string> optional_text(std::string_view field);
  // As a text, but it may have several lines.
  std::optional<std::string> optional_note(std::string_view field);
  std::vector<std::string> texts(std::string_view field, std::size_t count_max);
  Decimal decimal(std::string_view field, Sign sign);
  std::optional<Decimal> optional_decimal(std::string_view field, Sign sign,
                                          std::size_t fraction_digits_max = kFractionDigitsMax);
  std::optional<int> optional_integer(std::string_view field, IntegerRange range);
  bool boolean(std::string_view field);
  Date date(std::string_view field);
  std::optional<Date> optional_date(std::string_view field);
  LocalTime local_time(std::string_view field);
  Index reference(std::string_view field, const Ids& ids, std::string_view what);
  Index optional_reference(std::string_view field, const Ids& ids, std::string_view what);
  std::vector<Index> references(std::string_view field, const Ids& ids, std::string_view what,
                                std::size_t count_max);
  // A required word out of `find`'s, which gives nullopt for any other.
  template <typename Choice>
  Choice choice(std::string_view field, std::optional<Choice> (*find)(std::string_view),
                std::string_view words);
  template <typename Choice>
  std::optional<Choice> optional_choice(std::string_view field,
                                        std::optional<Choice> (*find)(std::string_view),
                                        std::string_view words);
  // The value itself, for objects and lists that have a reader of their own; null when missing.
  const JsonValue* child(std::string_view field);
  const JsonValue* required_child(std::string_view field);
  // The elements of a list, at most `count_max`; none when it is missing.
  const std::vector<JsonValue>& list(std::string_view field, std::size_t count_max);

  void missing(std::string_view field);
  void problem(std::string_view code, std::string_view field, std::string sentence);
  void finish();

 private:
  const JsonValue* find(std::string_view field);
  std::optional<std::string> read_text(std::string_view field, std::string_view controls_allowed);
  const std::string* find_text(std::string_view field, const JsonValue& value);

  const JsonValue* object_;  // Null: not an object.
  std::string pointer_;
  Problems& problems_;
  std::vector<std::string_view> asked_;
};

template <typename Choice>
std::optional<Choice> FieldReader::optional_choice(
    std::string_view field, std::optional<Choice> (*find_choice)(std::string_view),
    std::string_view words) {
  const JsonValue* value = find(field);
  if (value == nullptr) return std::nullopt;
  const std::string* text = find_text(field, *value);
  if (text == nullptr) return std::nullopt;
  const std::optional<Choice> choice = find_choice(*text);
  if (!choice) {
    problem("choice.unknown", field,
            in_quotes(*text) + " is not one of " + std::string(words) + ".");
  }
  return choice;
}

template <typename Choice>
Choice FieldReader::choice(std::string_view field,
                           std::optional<Choice> (*find_choice)(std::string_view),
                           std::string_view words) {
  if (!has(field)) missing(field);
  return optional_choice(field, find_choice, words).value_or(Choice{});
}

}  // namespace billing
