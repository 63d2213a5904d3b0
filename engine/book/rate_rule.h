// A change of the hourly rate, as ConnectWise's work role and work type rows have it (third party:
// Better Invoice, work-types-tab and work-roles-tab).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "book/reference.h"
#include "book/work_calendar.h"
#include "calendar/date.h"
#include "money/decimal.h"

namespace billing {

enum class RateMethod {
  custom,      // Replaces the rate.
  adjustment,  // Adds to it; may be negative.
  multiplier,  // Multiplies it.
};

// What the hours add up to that a rule's limit counts.
enum class LimitPer {
  entry,
  ticket,  // An entry without one by itself.
  period,  // The agreement's billing period, of a rule outside an agreement the calendar month.
  always,
};

// A rule is good for so many hours; then the next one decides (schema: ConnectWise limitTo,
// agreementLimit; what it counts over is not public, so all four are there).
struct RateLimit {
  Decimal hours;  // Above zero.
  LimitPer per = LimitPer::period;
  friend bool operator==(const RateLimit&, const RateLimit&) = default;
};

struct RateRule {
  Index work_role = kNowhere;         // kNowhere: any role.
  Index work_type = kNowhere;         // kNowhere: the rule acts in the role step.
  std::optional<WorkTime> work_time;  // Then it acts in the work time's step.
  std::string ticket;                 // Empty, as the next three: any.
  std::string project;
  std::string agreement_type;
  std::string member;
  std::optional<Date> start;  // Of work done from then on, and before the end.
  std::optional<Date> end;
  RateMethod method = RateMethod::custom;
  Decimal value;
  std::optional<RateLimit> limit;
  // Per hour past the end of a block: by its method itself, or changes the rate (schema:
  // ConnectWise overageRate, overageRateType).
  std::optional<Decimal> overage_rate;
  RateMethod overage_method = RateMethod::custom;
  friend bool operator==(const RateRule&, const RateRule&) = default;
};

using RateRules = std::vector<RateRule>;

}  // namespace billing
