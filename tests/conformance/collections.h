// The collections that the runner knows. Each is recognised by what a file holds, never by its
// name, and answers a row by converting it and calling the engine: no rule is written here a second
// time.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "calendar/cycle.h"
#include "compare.h"
#include "rating/price/unit_conversion.h"
#include "row.h"

namespace billing::testing {

// A row that is to be run.
struct Case {
  std::string id;
  std::string kind;    // What a reason to skip may name.
  JsonValue row;       // Held, since rows of a list may be put together from several.
  JsonValue expected;  // With "error" in it: the engine must refuse.
};

struct Collection {
  std::string name;
  std::function<bool(const Row& file)> recognises;
  std::function<std::vector<Case>(const Row& file)> cases;
  std::function<JsonText(const Row& row)> answer;
};

// The rows of "cases", with `kind_field` as their kind and "expected" expected.
std::vector<Case> plain_cases(const Row& file, std::string_view kind_field);
// Whether the file says so itself, or its first row has these fields.
bool is_schema(const Row& file, std::string_view name,
               std::initializer_list<std::string_view> row_fields);

Collection allocation();
Collection charge_models();
Collection currencies();
Collection dates();
Collection decimal_gda();
Collection gl_cascade();
Collection prepaid();
Collection proration();
Collection rounding_money();
Collection vectors();

// What two collections share.
Cycle cycle_of(const std::string& billing_period);  // Kill Bill's names.
JsonText answer_openmeter_line(const Row& input);
UnitConversion conversion_of(const Row& row);

}  // namespace billing::testing
