// The rate chain: what an hour of work costs under an agreement.
//
// It begins with the role's hourly rate. The role step applies one rule without a work type, the
// type step one rule with it, each the one of the highest level; in one level a rule with more
// conditions goes before one with fewer. What is typed in on the entry goes before all of it.
// (Order of levels and of the steps: third party, Better Invoice work-roles-tab.) After a rate of
// the ticket or the project, the type step takes no rule of a lower level (assumption).
#pragma once

#include <optional>
#include <vector>

#include "book/book.h"

namespace billing {

// Highest first. A rule is of the first level that it names: its ticket, its project, the list of
// an agreement, an agreement type, the list of a client, a member; else the price list's.
enum class RateLevel { ticket, project, agreement, agreement_type, client, member, price_list };

enum class RateList { agreement, client, price_list };

struct RateStep {
  RateLevel level = RateLevel::price_list;
  RateList list = RateList::price_list;  // Where the rule stands.
  Index rule = kNowhere;                 // In that list.
  RateMethod method = RateMethod::custom;
  Decimal value;  // In the invoices' currency, as all of them.
  Decimal rate;   // After the step.
  std::optional<Decimal> overage_rate;
};

struct TimeRate {
  // The role's hourly rate; as the price list has it where a rate that is agreed or typed in takes
  // its place.
  Decimal base;
  std::vector<RateStep> steps;  // At most two: role, type.
  Decimal rate;
  // Of the rules that applied, the type step's before the role step's; none has one: nullopt.
  std::optional<Decimal> overage_rate;
};

// `agreement` may be kNowhere. Adjustments may take the rate below zero: `check_rate` refuses that,
// where no rate typed in by hand goes before it.
TimeRate rate_time(const Terms& terms, Index agreement, const TimeEntry& entry);

// Throws BillingError "rate.negative" for a rate below zero.
void check_rate(const Terms& terms, Index work_role, Index work_type, const Decimal& rate);

}  // namespace billing
