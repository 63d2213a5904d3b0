// How fields of a book are written: what is optional only where it is there, prices with the
// currency's digits, references as ids.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/json_text.h"
#include "api/print.h"

namespace billing {

class FieldWriter {
 public:
  explicit FieldWriter(const Terms& terms) : terms_(terms) {}

  std::string price(const Decimal& value) const { return print_price(terms_, value); }

  template <typename Element, typename Write>
  static void write_list(JsonText& json, const char* key, const std::vector<Element>& elements,
                         Write write) {
    JsonText list = JsonText::array();
    for (const Element& element : elements) list.push_back(write(element));
    json.set(key, std::move(list));
  }

  static void write_optional(JsonText& json, const char* key, const std::optional<int>& value) {
    if (value) json.set(key, *value);
  }
  void write_optional(JsonText& json, const char* key, const std::optional<Decimal>& value) const {
    if (value) json.set(key, price(*value));
  }
  static void write_optional(JsonText& json, const char* key, const std::optional<Date>& value) {
    if (value) json.set(key, value->to_string());
  }
  static void write_optional(JsonText& json, const char* key, const std::string& value) {
    if (!value.empty()) json.set(key, value);
  }

  template <typename Element>
  static void write_references(JsonText& json, const char* key,
                               const std::vector<Index>& references,
                               const std::vector<Element>& elements) {
    if (references.empty()) return;
    JsonText ids = JsonText::array();
    for (const Index reference : references) ids.push_back(elements[reference].id);
    json.set(key, std::move(ids));
  }

  static void write_time_limits(JsonText& json, const TimeLimits& limits);
  // A multiplier is no price.
  std::string rate_value(RateMethod method, const Decimal& value) const;
  void write_rules(JsonText& json, const RateRules& rules) const;

 protected:
  const Terms& terms_;
};

}  // namespace billing
