// What collections have in common.
#include "collections.h"

#include <algorithm>

namespace billing::testing {

std::vector<Case> plain_cases(const Row& file, std::string_view kind_field) {
  std::vector<Case> cases;
  for (const Row& row : file.items("cases")) {
    const std::string place = "row " + std::to_string(cases.size() + 1);
    cases.push_back({row.text_or("id", place), row.text_or(kind_field, ""), row.value(),
                     row.at("expected").value()});
  }
  return cases;
}

bool is_schema(const Row& file, std::string_view name,
               std::initializer_list<std::string_view> row_fields) {
  if (!file.has("cases")) return false;
  // "README.md#proration", "see README.md#proration" and "proration" name it.
  const std::string schema = file.text_or("schema", "");
  if (schema == name || schema.ends_with("#" + std::string(name))) return true;
  if (file.has("schema")) return false;
  const std::vector<Row> rows = file.items("cases");
  return !rows.empty() && std::all_of(row_fields.begin(), row_fields.end(), [&](auto field) {
    return rows.front().value().find(field) != nullptr;
  });
}

}  // namespace billing::testing
