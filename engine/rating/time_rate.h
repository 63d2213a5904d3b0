// The rate chain: what an hour of a role and type costs under an agreement.
//
// It begins with the role's hourly rate. The role step applies one rule without a work type, the
// type step one rule with it. In each step the agreement's rules go before the client's, the
// client's before the price list's, and in one list a rule that names the role before one that does
// not. (Order role, type: third party, Better Invoice work-roles-tab. Order of lists: assumption
// for the client's place between agreement and price list.)
#pragma once

#include <optional>
#include <vector>

#include "book/book.h"

namespace billing {

enum class RateLevel { agreement, client, price_list };

struct RateStep {
  RateLevel level = RateLevel::price_list;
  Index rule = kNowhere;  // In that level's rate_rules.
  RateMethod method = RateMethod::custom;
  Decimal value;
  Decimal rate;  // After the step.
  std::optional<Decimal> overage_rate;
};

struct TimeRate {
  Decimal base;                 // The role's hourly rate.
  std::vector<RateStep> steps;  // At most two: role, type.
  Decimal rate;
  // Of the rules that applied, the type step's before the role step's; none has one: nullopt.
  std::optional<Decimal> overage_rate;
};

// `agreement` may be kNowhere. Adjustments may take the rate below zero: `check_rate` refuses that,
// where no rate typed in by hand goes before it.
TimeRate rate_time(const Terms& terms, Index client, Index agreement, Index work_role,
                   Index work_type);

// Throws BillingError "rate.negative" for a rate below zero.
void check_rate(const Terms& terms, Index work_role, Index work_type, const Decimal& rate);

}  // namespace billing
