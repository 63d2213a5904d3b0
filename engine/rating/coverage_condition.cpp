// The field as text, then compared.
#include "rating/coverage_condition.h"

#include <algorithm>

namespace billing {
namespace {

// Empty: the entry has none.
std::string value_of(const Terms& terms, const CoverageCondition& condition, const TimeEntry& entry,
                     WorkTime work_time) {
  switch (condition.field) {
    case EntryField::ticket:
      return entry.ticket;
    case EntryField::project:
      return entry.project;
    case EntryField::member:
      return entry.member;
    case EntryField::work_role:
      return terms.work_roles[entry.work_role].id;
    case EntryField::work_type:
      return terms.work_types[entry.work_type].id;
    case EntryField::work_time:
      return std::string(kWorkTime[static_cast<std::size_t>(work_time)]);
    case EntryField::note:
      return entry.note;
    case EntryField::minutes:
      return entry.minutes.to_string();
    case EntryField::worked_on:
      return entry.worked_at.date().to_string();
    case EntryField::custom:
      break;
  }
  for (const CustomField& field : entry.fields) {
    if (field.name == condition.custom_field) return field.value;
  }
  return "";
}

bool is_below(const std::string& value, const std::string& limit) {
  const auto number = Decimal::parse(value);
  const auto limit_number = Decimal::parse(limit);
  return number && limit_number ? *number < *limit_number : value < limit;
}

}  // namespace

bool meets(const Terms& terms, const CoverageCondition& condition, const TimeEntry& entry,
           WorkTime work_time) {
  const std::string value = value_of(terms, condition, entry, work_time);
  const std::string& first = condition.values.front();
  const auto is_listed = [&] {
    return std::find(condition.values.begin(), condition.values.end(), value) !=
           condition.values.end();
  };
  switch (condition.test) {
    case ConditionOperator::is:
    case ConditionOperator::in:
      return is_listed();
    case ConditionOperator::is_not:
    case ConditionOperator::not_in:
      return !is_listed();
    case ConditionOperator::contains:
      return value.find(first) != std::string::npos;
    case ConditionOperator::at_least:
      return !value.empty() && !is_below(value, first);
    case ConditionOperator::at_most:
      return !value.empty() && !is_below(first, value);
  }
  return false;
}

bool names_project(const Coverage& coverage) {
  return std::any_of(
      coverage.conditions.begin(), coverage.conditions.end(),
      [](const CoverageCondition& condition) {
        return condition.field == EntryField::project &&
               (condition.test == ConditionOperator::is || condition.test == ConditionOperator::in);
      });
}

}  // namespace billing
