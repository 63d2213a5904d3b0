// What becomes of worked minutes before any agreement is asked.
#include <array>

#include "profile/policies.h"

namespace billing {
namespace {

using Values3 = std::array<std::string_view, 3>;
using Values4 = std::array<std::string_view, 4>;

constexpr Values4 kScopes = {kAsSigned, "entry", "ticket", "day"};
constexpr Values3 kOrders = {kAsSigned, "minimum_first", "increment_first"};
constexpr Values3 kSplits = {kAsSigned, "at_border", "by_start"};
constexpr std::array<std::string_view, 2> kMultiplierOrders = {kAsSigned, "after_rounding"};
constexpr std::array<std::string_view, 2> kLimits = {kAsSigned, "none"};
constexpr Values4 kApproval = {kAsSigned, "approved", "submitted", "none"};
constexpr Values3 kLate = {kAsSigned, "bill_again", "next_invoice"};

void apply_scope(Terms& terms, std::string_view value, Touched& touched) {
  const auto scope = value == "entry"    ? TimeRoundingScope::entry
                     : value == "ticket" ? TimeRoundingScope::ticket
                                         : TimeRoundingScope::day;
  touched.everyone |= change(terms.policies.time_rounding_scope, scope);
}

void apply_order(Terms& terms, std::string_view value, Touched& touched) {
  touched.everyone |= change(terms.policies.time_rounding_order,
                             value == "minimum_first" ? TimeRoundingOrder::minimum_first
                                                      : TimeRoundingOrder::increment_first);
}

bool drop_limits(TimeLimits& limits) {
  const bool had_minimum = change(limits.minimum_minutes, std::nullopt);
  const bool had_increment = change(limits.increment_minutes, std::nullopt);
  return change(limits.maximum_minutes, std::nullopt) || had_minimum || had_increment;
}

void apply_limits(Terms& terms, std::string_view, Touched& touched) {
  for (WorkType& type : terms.work_types) touched.everyone |= drop_limits(type.time_limits);
  change_agreements(terms, touched,
                    [](Agreement& agreement) { return drop_limits(agreement.time_limits); });
}

void apply_split(Terms& terms, std::string_view value, Touched& touched) {
  touched.everyone |=
      change(terms.policies.work_time_split,
             value == "at_border" ? WorkTimeSplit::at_border : WorkTimeSplit::by_start);
}

void apply_multiplier_order(Terms& terms, std::string_view, Touched& touched) {
  touched.everyone |= change(terms.policies.multiplier_order, MultiplierOrder::after_rounding);
}

void apply_approval(Terms& terms, std::string_view value, Touched& touched) {
  const auto needed = value == "approved"    ? ApprovalNeeded::approved
                      : value == "submitted" ? ApprovalNeeded::submitted
                                             : ApprovalNeeded::none;
  touched.everyone |= change(terms.policies.approval_needed, needed);
}

void apply_late(Terms& terms, std::string_view value, Touched& touched) {
  touched.everyone |=
      change(terms.policies.late_entries,
             value == "bill_again" ? LateEntries::bill_again : LateEntries::next_invoice);
}

constexpr std::array<Policy, 7> kPolicies = {{
    {"approval_needed", "Which time entries may be billed", kApproval, apply_approval},
    {"late_entries", "Work saved after its month was billed", kLate, apply_late},
    {"work_time_split", "Work that goes on after hours", kSplits, apply_split},
    {"time_limits", "Minimums and increments of time", kLimits, apply_limits},
    {"time_rounding_scope", "What minimums and increments look at", kScopes, apply_scope},
    {"time_rounding_order", "Minimum or increment first", kOrders, apply_order},
    {"multiplier_order", "Multiplying before or after rounding", kMultiplierOrders,
     apply_multiplier_order},
}};

}  // namespace

std::span<const Policy> time_policies() { return kPolicies; }

}  // namespace billing
