// What work costs before any client's or agreement's own rules: roles, types, taxes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "book/reference.h"
#include "money/decimal.h"

namespace billing {

struct TaxRate {
  std::string id;
  std::string name;
  Decimal percent;
};

struct WorkRole {
  std::string id;
  std::string name;
  Decimal hourly_rate;
};

struct WorkType {
  std::string id;
  std::string name;
  std::optional<int> minimum_minutes;
  std::optional<int> increment_minutes;
  std::vector<Index> tax_rates;  // On billed time of this type.
};

}  // namespace billing
