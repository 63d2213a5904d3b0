// Field by field, each fault with its place and what to write instead.
#include "api/field_reader.h"

#include <algorithm>

#include "api/limits.h"
#include "api/text_fault.h"
#include "api/written_number.h"

namespace billing {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

}  // namespace

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= kIdLengthMax && is_letter_or_digit(text[0]) &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-';
         });
}

FieldReader::FieldReader(const JsonValue& value, std::string pointer, Problems& problems)
    : object_(value.kind == JsonValue::Kind::object ? &value : nullptr),
      pointer_(std::move(pointer)),
      problems_(problems) {
  if (object_ == nullptr) {
    problems_.add(
        "field.wrong_type", pointer_,
        "An object in braces belongs here, not " + std::string(to_string(value.kind)) + ".");
  }
}

bool FieldReader::has(std::string_view field) const {
  return object_ != nullptr && object_->find(field) != nullptr;
}

const JsonValue* FieldReader::find(std::string_view field) {
  asked_.push_back(field);
  return object_ == nullptr ? nullptr : object_->find(field);
}

void FieldReader::problem(std::string_view code, std::string_view field, std::string sentence) {
  if (object_ == nullptr) return;  // That it is no object has been said.
  problems_.add(code, at(field), std::move(sentence));
}

void FieldReader::missing(std::string_view field) {
  if (object_ == nullptr) return;
  problem("field.missing", field, "\"" + std::string(field) + "\" is missing here.");
}

const std::string* FieldReader::find_text(std::string_view field, const JsonValue& value) {
  if (value.kind == JsonValue::Kind::string) return &value.text;
  std::string sentence =
      "A text in quotes belongs here, not " + std::string(to_string(value.kind)) + ".";
  const bool is_plain = value.kind == JsonValue::Kind::number && split_number(value.text);
  if (is_plain) sentence += " Write " + in_quotes(value.text) + ".";
  problem("field.wrong_type", field, std::move(sentence));
  return nullptr;
}

std::string FieldReader::id(std::string_view field) {
  const JsonValue* value = find(field);
  if (value == nullptr) {
    missing(field);
    return {};
  }
  const std::string* text = find_text(field, *value);
  if (text == nullptr) return {};
  if (!is_id(*text)) {
    problem("id.malformed", field,
            in_quotes(*text) + " is not an id: use up to " + std::to_string(kIdLengthMax) +
                " letters, digits, points, hyphens and underscores, a letter or digit first.");
  }
  return *text;
}

std::optional<std::string> FieldReader::optional_text(std::string_view field) {
  return read_text(field, kOneLine);
}

std::optional<std::string> FieldReader::optional_note(std::string_view field) {
  return read_text(field, kSeveralLines);
}

std::optional<std::string> FieldReader::read_text(std::string_view field,
                                                  std::string_view controls_allowed) {
  const JsonValue* value = find(field);
  if (value == nullptr) return std::nullopt;
  const std::string* text = find_text(field, *value);
  if (text == nullptr) return std::nullopt;
  if (auto fault = find_text_fault(*text, kTextLengthMax, controls_allowed)) {
    problem(fault->code, field, std::move(fault->sentence));
  }
  return *text;
}

std::string FieldReader::text(std::string_view field) {
  if (!has(field)) missing(field);
  return optional_text(field).value_or("");
}

std::vector<std::string> FieldReader::texts(std::string_view field, std::size_t count_max) {
  std::vector<std::string> texts;
  const std::vector<JsonValue>& items = list(field, count_max);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string here = at(field) + "/" + std::to_string(i);
    if (items[i].kind != JsonValue::Kind::string) {
      problems_.add("field.wrong_type", here, "A text in quotes belongs here.");
    } else if (auto fault = find_text_fault(items[i].text, kTextLengthMax, kOneLine)) {
      problems_.add(fault->code, here, std::move(fault->sentence));
    } else {
      texts.push_back(items[i].text);
    }
  }
  return texts;
}

std::optional<Decimal> FieldReader::optional_decimal(std::string_view field, Sign sign,
                                                     std::size_t fraction_digits_max) {
  const JsonValue* value = find(field);
  if (value == nullptr) return std::nullopt;
  const std::string* text = find_text(field, *value);
  if (text == nullptr) return std::nullopt;
  const auto number = split_number(*text);
  if (text->empty()) {
    problem("number.malformed", field,
            "Nothing is written here. Write a number such as \"1250.50\".");
    return std::nullopt;
  }
  if (!number) {
    problem("number.malformed", field,
            in_quotes(*text) +
                " is not a number as it is written here: digits, and a point before the decimals, "
                "such as \"1250.50\".");
    return std::nullopt;
  }
  if (number->whole.size() > kIntegerDigitsMax || number->fraction.size() > fraction_digits_max) {
    problem("number.too_long", field,
            in_quotes(*text) + " has too many digits: at most " +
                std::to_string(kIntegerDigitsMax) + " before and " +
                std::to_string(fraction_digits_max) + " after the point.");
    return std::nullopt;
  }
  if (number->negative && sign == Sign::zero_or_more) {
    problem("number.negative", field,
            in_quotes(*text) + " is below zero, which means nothing here. Write zero or more.");
    return std::nullopt;
  }
  return Decimal::parse(*text);
}

Decimal FieldReader::decimal(std::string_view field, Sign sign) {
  if (!has(field)) missing(field);
  return optional_decimal(field, sign).value_or(Decimal{});
}

std::optional<int> FieldReader::optional_integer(std::string_view field, IntegerRange range) {
  const JsonValue* value = find(field);
  if (value == nullptr) return std::nullopt;
  if (value->kind != JsonValue::Kind::number) {
    problem("field.wrong_type", field,
            (value->kind == JsonValue::Kind::string
                 ? in_quotes(value->text) + " does not fit here"
                 : std::string(to_string(value->kind)) + " does not belong here") +
                ": write a whole number from " + std::to_string(range.minimum) + " to " +
                std::to_string(range.maximum) + ", without quotes.");
    return std::nullopt;
  }
  const auto number = split_number(value->text);
  const bool fits = number && number->fraction.empty() && number->whole.size() <= 9;
  const int read = fits ? std::stoi(value->text) : 0;
  if (!fits || read < range.minimum || read > range.maximum) {
    problem("number.out_of_range", field,
            in_quotes(value->text) + " does not fit here: write a whole number from " +
                std::to_string(range.minimum) + " to " + std::to_string(range.maximum) + ".");
    return std::nullopt;
  }
  return read;
}

bool FieldReader::boolean(std::string_view field) {
  const JsonValue* value = find(field);
  if (value == nullptr) {
    missing(field);
    return false;
  }
  if (value->kind != JsonValue::Kind::boolean) {
    problem("field.wrong_type", field, "true or false belongs here, without quotes.");
  }
  return value->boolean;
}

std::optional<Date> FieldReader::optional_date(std::string_view field) {
  const JsonValue* value = find(field);
  if (value == nullptr) return std::nullopt;
  const std::string* text = find_text(field, *value);
  if (text == nullptr) return std::nullopt;
  const std::optional<Date> date = Date::parse(*text);
  if (date) return date;
  const bool has_shape = text->size() == 10 && (*text)[4] == '-' && (*text)[7] == '-' &&
                         are_digits(text->substr(0, 4)) && are_digits(text->substr(5, 2)) &&
                         are_digits(text->substr(8, 2));
  if (has_shape) {
    problem("date.does_not_exist", field,
            "There is no day " + *text + " between the years 1900 and 2199.");
  } else {
    problem("date.malformed", field,
            in_quotes(*text) + " is not a date as it is written here: \"2026-10-31\".");
  }
  return std::nullopt;
}

Date FieldReader::date(std::string_view field) {
  if (!has(field)) missing(field);
  return optional_date(field).value_or(Date{});
}

LocalTime FieldReader::local_time(std::string_view field) {
  const JsonValue* value = find(field);
  if (value == nullptr) {
    missing(field);
    return {};
  }
  const std::string* text = find_text(field, *value);
  if (text == nullptr) return {};
  const std::optional<LocalTime> time = LocalTime::parse(*text);
  if (!time) {
    problem("date.malformed", field,
            in_quotes(*text) +
                " is not a time of a day that exists, written as here: \"2026-10-31T18:05\".");
  }
  return time.value_or(LocalTime{});
}

Index FieldReader::optional_reference(std::string_view field, const Ids& ids,
                                      std::string_view what) {
  const JsonValue* value = find(field);
  if (value == nullptr) return kNowhere;
  const std::string* text = find_text(field, *value);
  if (text == nullptr) return kNowhere;
  const auto found = ids.find(*text);
  if (found != ids.end()) return found->second;
  problem("reference.unknown", field,
          "There is no " + std::string(what) + " with the id " + in_quotes(*text) + ".");
  return kNowhere;
}

Index FieldReader::reference(std::string_view field, const Ids& ids, std::string_view what) {
  if (!has(field)) missing(field);
  return optional_reference(field, ids, what);
}

std::vector<Index> FieldReader::references(std::string_view field, const Ids& ids,
                                           std::string_view what, std::size_t count_max) {
  std::vector<Index> found;
  const std::vector<JsonValue>& items = list(field, count_max);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string here = at(field) + "/" + std::to_string(i);
    const auto entry = ids.find(items[i].text);
    if (items[i].kind != JsonValue::Kind::string) {
      problems_.add("field.wrong_type", here, "An id in quotes belongs here.");
    } else if (entry == ids.end()) {
      problems_.add(
          "reference.unknown", here,
          "There is no " + std::string(what) + " with the id " + in_quotes(items[i].text) + ".");
    } else if (std::find(found.begin(), found.end(), entry->second) != found.end()) {
      problems_.add("list.repeats", here, in_quotes(items[i].text) + " stands here twice.");
    } else {
      found.push_back(entry->second);
    }
  }
  return found;
}

const JsonValue* FieldReader::child(std::string_view field) { return find(field); }

const JsonValue* FieldReader::required_child(std::string_view field) {
  const JsonValue* value = find(field);
  if (value == nullptr) missing(field);
  return value;
}

const std::vector<JsonValue>& FieldReader::list(std::string_view field, std::size_t count_max) {
  static const std::vector<JsonValue> kNone;
  const JsonValue* value = find(field);
  if (value == nullptr) return kNone;
  if (value->kind != JsonValue::Kind::array) {
    problem("field.wrong_type", field,
            "A list in brackets belongs here, not " + std::string(to_string(value->kind)) + ".");
    return kNone;
  }
  if (value->items.size() > count_max) {
    problem("list.too_long", field,
            "This list has " + std::to_string(value->items.size()) + " elements; at most " +
                std::to_string(count_max) + " fit.");
    return kNone;
  }
  return value->items;
}

void FieldReader::finish() {
  if (object_ == nullptr) return;
  for (const auto& [name, value] : object_->members) {
    if (std::find(asked_.begin(), asked_.end(), name) != asked_.end()) continue;
    problems_.add("field.unknown", at(name),
                  in_quotes(name) +
                      " is not a field that belongs here. Remove it, or correct its "
                      "name.");
  }
}

}  // namespace billing
