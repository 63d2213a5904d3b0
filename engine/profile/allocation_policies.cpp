// Which work draws first, and which agreement takes it.
#include <array>

#include "profile/policies.h"

namespace billing {
namespace {

using Values2 = std::array<std::string_view, 2>;
using Values3 = std::array<std::string_view, 3>;

constexpr Values3 kEntryOrders = {kAsSigned, "saved", "worked"};
constexpr Values3 kMatches = {kAsSigned, "first", "best"};
constexpr Values2 kConditions = {kAsSigned, "role_and_type"};
constexpr Values2 kNextAgreement = {kAsSigned, "time_and_materials"};

void apply_entry_order(Terms& terms, std::string_view value, Touched& touched) {
  touched.everyone |=
      change(terms.policies.entry_order, value == "saved" ? EntryOrder::saved : EntryOrder::worked);
}

void apply_match(Terms& terms, std::string_view value, Touched& touched) {
  touched.everyone |= change(terms.policies.coverage_match,
                             value == "first" ? CoverageMatch::first : CoverageMatch::best);
}

// Conditions on anything else are left out, so the agreement pays for more.
void apply_conditions(Terms& terms, std::string_view, Touched& touched) {
  change_agreements(terms, touched, [](Agreement& agreement) {
    const auto other = [](const CoverageCondition& condition) {
      return condition.field != EntryField::work_role && condition.field != EntryField::work_type;
    };
    return std::erase_if(agreement.coverage.conditions, other) > 0;
  });
}

void apply_next_agreement(Terms& terms, std::string_view, Touched& touched) {
  change_blocks(terms, touched, [](Block& block) {
    return block.overage == Overage::next_agreement &&
           change(block.overage, Overage::bill_own_rate);
  });
}

constexpr std::array<Policy, 4> kPolicies = {{
    {"coverage_conditions", "What coverage may depend on", kConditions, apply_conditions},
    {"coverage_match", "Which of several agreements takes an entry", kMatches, apply_match},
    {"entry_order", "The order in which work draws on blocks", kEntryOrders, apply_entry_order},
    {"next_agreement", "The rest of work to the next agreement", kNextAgreement,
     apply_next_agreement},
}};

}  // namespace

std::span<const Policy> allocation_policies() { return kPolicies; }

}  // namespace billing
