// A condition of an agreement's coverage: a field, a test, the values.
#include "api/limits.h"
#include "api/read_terms.h"
#include "api/words.h"

namespace billing {
namespace {

constexpr std::string_view kFieldWords =
    "ticket, project, member, work_role, work_type, work_time, note, minutes, worked_on, or "
    "fields/ and "
    "the name of a field of your own";
constexpr std::string_view kCustom = "fields/";

void read_field(FieldReader& fields, CoverageCondition& condition) {
  const std::string field = fields.text("field");
  if (field.starts_with(kCustom) && field.size() > kCustom.size()) {
    condition.field = EntryField::custom;
    condition.custom_field = field.substr(kCustom.size());
    return;
  }
  const auto known = find_entry_field(field);
  if (!known && !field.empty()) {
    fields.problem("choice.unknown", "field",
                   in_quotes(field) + " is not one of " + std::string(kFieldWords) + ".");
  }
  condition.field = known.value_or(EntryField::ticket);
}

}  // namespace

CoverageCondition read_coverage_condition(const JsonValue& value, const std::string& pointer,
                                          Problems& problems) {
  FieldReader fields(value, pointer, problems);
  CoverageCondition condition;
  read_field(fields, condition);
  condition.test = fields.choice("operator", find_condition_operator,
                                 "is, is_not, in, not_in, contains, at_least, at_most");
  if (!fields.has("values")) fields.missing("values");
  condition.values = fields.texts("values", kConditionValuesMax);
  fields.finish();
  const bool takes_many =
      condition.test == ConditionOperator::in || condition.test == ConditionOperator::not_in;
  if (condition.values.empty() || (condition.values.size() > 1 && !takes_many)) {
    problems.add("coverage.wrong_values", pointer + "/values",
                 takes_many ? "One value at least belongs here."
                            : "Exactly one value belongs here. For several write the operator "
                              "\"in\" or \"not_in\".");
    condition.values.resize(1);
  }
  return condition;
}

}  // namespace billing
