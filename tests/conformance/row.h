// One row of a collection: its fields as text, and numbers as they were written. A row that lacks
// what its kind needs cannot be run, and says which field.
#pragma once

#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "api/json_value.h"
#include "money/rounding.h"
#include "support/numbers.h"

namespace billing::testing {

// The runner has no conversion for the row: never an answer of the engine's.
struct CannotRun : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Row {
 public:
  explicit Row(const JsonValue& value) : value_(&value) {}

  const JsonValue& value() const { return *value_; }
  bool has(std::string_view field) const {
    const JsonValue* found = value_->find(field);
    return found != nullptr && found->kind != JsonValue::Kind::null;
  }
  Row at(std::string_view field) const {
    const JsonValue* found = value_->find(field);
    if (found == nullptr) throw CannotRun("no field " + std::string(field));
    return Row(*found);
  }
  // The first of several names that collections use for one thing.
  Row first_of(std::initializer_list<std::string_view> fields) const {
    for (const std::string_view field : fields) {
      if (has(field)) return at(field);
    }
    throw CannotRun("no field " + std::string(*fields.begin()));
  }
  std::vector<Row> items(std::string_view field) const {
    std::vector<Row> rows;
    for (const JsonValue& item : at(field).value_->items) rows.emplace_back(item);
    return rows;
  }

  const std::string& text() const { return value_->text; }
  const std::string& text(std::string_view field) const { return at(field).text(); }
  std::string text_or(std::string_view field, std::string_view instead) const {
    return has(field) ? text(field) : std::string(instead);
  }
  Decimal number() const { return decimal(text()); }
  Decimal number(std::string_view field) const { return at(field).number(); }
  Decimal number_or(std::string_view field, std::string_view instead) const {
    return decimal(text_or(field, instead));
  }
  std::optional<Decimal> optional_number(std::string_view field) const {
    if (!has(field)) return std::nullopt;
    return number(field);
  }
  int integer(std::string_view field) const { return std::stoi(text(field)); }
  int integer_or(std::string_view field, int instead) const {
    return has(field) ? integer(field) : instead;
  }
  bool flag(std::string_view field) const { return has(field) && at(field).value_->boolean; }

 private:
  const JsonValue* value_;
};

// The collections' names of rounding modes: "half_up" is away from zero on a tie.
Rounding rounding_of(const std::string& name);

}  // namespace billing::testing
