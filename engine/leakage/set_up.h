// What most checks of the configuration have in common: a part of an agreement that was signed one
// way and is set up another.
#pragma once

#include <string_view>
#include <vector>

#include "leakage/check.h"

namespace billing {

// Copies the part from what was signed; whether anything was otherwise.
using CarryAgreement = bool (*)(Agreement& set_up, const Agreement& as_signed);

// A finding for each agreement whose part is set up otherwise; `sentence` says of which part.
std::vector<Finding> find_set_up_otherwise(const LeakBook& book, std::string_view sentence,
                                           CarryAgreement carry);

// The same of an addition; a finding for each that both have.
using CarryAddition = bool (*)(Addition& set_up, const Addition& as_signed);
std::vector<Finding> find_additions_otherwise(const LeakBook& book, std::string_view sentence,
                                              CarryAddition carry);

// Of the limits of agreements and of work types, of whose time any client may have some.
using CarryTimeLimits = bool (*)(TimeLimits& set_up, const TimeLimits& as_signed);
std::vector<Finding> find_time_limits_otherwise(const LeakBook& book, std::string_view sentence,
                                                CarryTimeLimits carry);

// Of the terms of consumption, where both agreements have some.
using CarryConsumption = bool (*)(ConsumptionTerms& set_up, const ConsumptionTerms& as_signed);
std::vector<Finding> find_consumption_otherwise(const LeakBook& book, std::string_view sentence,
                                                CarryConsumption carry);

using CarryPolicies = bool (*)(Policies& set_up, const Policies& as_signed);
std::vector<Finding> find_policies_otherwise(const LeakBook& book, std::string_view sentence,
                                             CarryPolicies carry);

// Price and quantity of an addition, each with its own of the changes.
bool carry_price(Addition& set_up, const Addition& as_signed);
bool carry_price_changes(Addition& set_up, const Addition& as_signed);
bool carry_quantity(Addition& set_up, const Addition& as_signed);

// Gives the field the value that was signed; whether it had another.
template <typename Field>
bool carry_field(Field& set_up, const Field& as_signed) {
  if (set_up == as_signed) return false;
  set_up = as_signed;
  return true;
}

// The same of one field of both agreements' blocks; false where one has none.
template <typename Field>
bool carry_block_field(Agreement& set_up, const Agreement& as_signed, Field Block::*field) {
  return set_up.block && as_signed.block &&
         carry_field((*set_up.block).*field, (*as_signed.block).*field);
}

// Of each addition that both have, by its id.
template <typename Carry>
bool carry_additions(Agreement& set_up, const Agreement& as_signed, Carry carry) {
  bool changed = false;
  for (Addition& addition : set_up.additions) {
    for (const Addition& agreed : as_signed.additions) {
      if (agreed.id == addition.id && carry(addition, agreed)) changed = true;
    }
  }
  return changed;
}

}  // namespace billing
