// What work costs before any client's or agreement's own rules: roles, types, taxes.
#pragma once

#include <string>
#include <vector>

#include "book/reference.h"
#include "book/time_limits.h"
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
  TimeLimits time_limits;
  std::vector<Index> tax_rates;  // On billed time of this type.
};

}  // namespace billing
