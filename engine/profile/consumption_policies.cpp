// Metered usage: who adds the mark-up, and where it is rounded.
#include <array>

#include "profile/policies.h"

namespace billing {
namespace {

constexpr std::array<std::string_view, 3> kMarkUp = {kAsSigned, "at_cost", "not_billed"};
constexpr std::array<std::string_view, 4> kRounding = {kAsSigned, "group", "row", "end"};

void apply_mark_up(Terms& terms, std::string_view value, Touched& touched) {
  change_agreements(terms, touched, [&](Agreement& agreement) {
    if (!agreement.consumption) return false;
    if (value == "at_cost") return clear(agreement.consumption->mark_ups);
    agreement.consumption.reset();
    return true;
  });
}

void apply_rounding(Terms& terms, std::string_view value, Touched& touched) {
  const auto rounding = value == "group" ? ConsumptionRounding::group
                        : value == "row" ? ConsumptionRounding::row
                                         : ConsumptionRounding::end;
  change_agreements(terms, touched, [&](Agreement& agreement) {
    return agreement.consumption && change(agreement.consumption->rounding, rounding);
  });
}

constexpr std::array<Policy, 2> kPolicies = {{
    {"consumption_markup", "Mark-up on cloud usage", kMarkUp, apply_mark_up},
    {"consumption_rounding", "Where cloud usage is rounded", kRounding, apply_rounding},
}};

}  // namespace

std::span<const Policy> consumption_policies() { return kPolicies; }

}  // namespace billing
