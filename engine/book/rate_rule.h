// A change of the hourly rate, as ConnectWise's work role and work type rows have it (third party:
// Better Invoice, work-types-tab and work-roles-tab).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "book/reference.h"
#include "calendar/date.h"
#include "money/decimal.h"

namespace billing {

enum class RateMethod {
  custom,      // Replaces the rate.
  adjustment,  // Adds to it; may be negative.
  multiplier,  // Multiplies it.
};

struct RateRule {
  Index work_role = kNowhere;  // kNowhere: any role.
  Index work_type = kNowhere;  // kNowhere: the rule acts in the role step.
  std::string ticket;          // Empty, as the next three: any.
  std::string project;
  std::string agreement_type;
  std::string member;
  std::optional<Date> start;  // Of work done from then on, and before the end.
  std::optional<Date> end;
  RateMethod method = RateMethod::custom;
  Decimal value;
  std::optional<Decimal> overage_rate;  // Per hour past the end of a block.
};

using RateRules = std::vector<RateRule>;

}  // namespace billing
