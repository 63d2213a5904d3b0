// Where money is posted and when it is earned: no line of an invoice changes by these, the journal
// does.
#include <array>

#include "profile/policies.h"

namespace billing {
namespace {

using Values2 = std::array<std::string_view, 2>;
using Values3 = std::array<std::string_view, 3>;

constexpr Values3 kDimensions = {kAsSigned, "one_dimension", "flat"};
constexpr Values2 kDeferral = {kAsSigned, "at_invoice"};

// Levels that look at more than `most` dimensions are left out, with what is mapped on them; the
// owner's stays.
void apply_dimensions(Terms& terms, std::string_view value, Touched& touched) {
  const std::size_t most = value == "flat" ? 0 : 1;
  for (ClassCascade& of_class : terms.ledger.cascades) {
    GlCascade& cascade = of_class.cascade;
    const auto is_kept = [&](const std::string& name) {
      return std::any_of(cascade.levels.begin(), cascade.levels.end(),
                         [&](const GlLevel& level) { return level.name == name; });
    };
    const auto dropped = std::erase_if(
        cascade.levels, [&](const GlLevel& level) { return level.dimensions.size() > most; });
    if (dropped == 0) continue;
    std::erase_if(cascade.mappings,
                  [&](const GlMapping& mapping) { return !is_kept(mapping.level); });
    touched.everyone = true;
  }
}

void apply_fee_deferral(Terms& terms, std::string_view, Touched& touched) {
  touched.everyone |= change(terms.ledger.fee_recognition, Recognition::at_invoice);
}

void apply_deferral(Terms& terms, std::string_view, Touched& touched) {
  change_blocks(terms, touched,
                [](Block& block) { return change(block.recognition, BlockRecognition::at_sale); });
}

constexpr std::array<Policy, 3> kPolicies = {{
    {"gl_dimensions", "What finds a ledger account", kDimensions, apply_dimensions, false},
    {"fee_deferral", "When a fee that is billed ahead is earned", kDeferral, apply_fee_deferral,
     false},
    {"deferral", "When prepaid work is earned", kDeferral, apply_deferral, false},
}};

}  // namespace

std::span<const Policy> ledger_policies() { return kPolicies; }

}  // namespace billing
