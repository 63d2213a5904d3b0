// The rate chain: what an hour of work costs under an agreement.
//
// It begins with the role's hourly rate. The role step applies one rule without a work type, the
// type step one rule with it, the step of the work time one that names this, each the one of the
// highest level; in one level a rule with more conditions goes before one with fewer. What is typed
// in on the entry goes before all of it. (Order of levels and of the first two steps: third party,
// Better Invoice work-roles-tab; the third: assumption, after HaloPSA, whose multipliers for work
// out of hours act on the charge rate.) After a rate of the ticket or the project, the later steps
// take no rule of a lower level (assumption).
#pragma once

#include <optional>
#include <span>
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
};

// The overage rate of a rule that applied.
struct OverageStep {
  std::size_t step = 0;  // Of the rate's steps.
  RateMethod method = RateMethod::custom;
  Decimal value;
};

// A rule with a limit, and the hours that it had been used for before these.
struct LimitUse {
  RateList list = RateList::price_list;
  Index rule = kNowhere;
  Decimal used_before;
};

struct TimeRate {
  // The role's hourly rate; as the price list has it where a rate that is agreed or typed in takes
  // its place.
  Decimal base;
  std::vector<RateStep> steps;  // At most three: role, type, work time.
  Decimal rate;
  std::optional<OverageStep> overage;  // The last step's that has one.
};

const RateRule& rule_at(const Terms& terms, Index client, Index agreement, RateList list,
                        Index rule);

bool is_used_up(const Terms& terms, Index client, Index agreement, const LimitUse& use);

// `agreement` may be kNowhere. Those of `limits` that are used up are passed over. Adjustments may
// take the rate below zero: `check_rate` refuses that, where no rate typed in by hand goes before
// it.
TimeRate rate_time(const Terms& terms, Index agreement, const TimeEntry& entry, WorkTime work_time,
                   std::span<const LimitUse> limits = {});

Decimal apply(RateMethod method, const Decimal& value, const Decimal& rate);

// The multipliers with which a chain ends; they weigh minutes under
// MultiplierOrder::before_rounding.
struct LastMultipliers {
  std::size_t steps = 0;  // So many.
  Decimal factor = Decimal::from_integer(1);
  Decimal rate_before;
};
LastMultipliers last_multipliers(const TimeRate& chain);

// Throws BillingError "rate.negative" for a rate below zero.
void check_rate(const Terms& terms, Index work_role, Index work_type, const Decimal& rate);

}  // namespace billing
