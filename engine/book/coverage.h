// Which work an agreement pays for.
#pragma once

#include <string>
#include <vector>

#include "book/reference.h"

namespace billing {

// What of a time entry a condition looks at.
enum class EntryField {
  ticket,
  project,
  member,
  work_role,  // By id.
  work_type,  // By id.
  work_time,  // By its word; of an entry in several, of the piece.
  note,
  minutes,
  worked_on,  // A date.
  custom,     // One of the entry's own fields.
};

enum class ConditionOperator {
  is,
  is_not,
  in,  // Any of the values.
  not_in,
  contains,
  at_least,  // Numbers as numbers, dates and texts in their order.
  at_most,
};

struct CoverageCondition {
  EntryField field = EntryField::ticket;
  std::string custom_field;  // For EntryField::custom: its name.
  ConditionOperator test = ConditionOperator::is;
  std::vector<std::string> values;  // One, but for in and not_in.
  friend bool operator==(const CoverageCondition&, const CoverageCondition&) = default;
};

struct Coverage {
  bool time = false;
  bool expenses = false;
  bool products = false;
  std::vector<Index> excluded_work_roles;
  std::vector<Index> excluded_work_types;
  std::vector<std::string> excluded_categories;  // Of expenses and products.
  std::vector<CoverageCondition>
      conditions;  // All have to hold (documented: HaloPSA billing rules).
  friend bool operator==(const Coverage&, const Coverage&) = default;
};

}  // namespace billing
