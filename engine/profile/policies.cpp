// Subject after subject: what an entry is, who takes it, what it draws, then the rest of an
// invoice.
#include "profile/policies.h"

#include <algorithm>

namespace billing {

std::span<const Policy> all_policies() {
  static const std::vector<Policy> all = [] {
    std::vector<Policy> policies;
    for (const auto subject :
         {time_policies(), allocation_policies(), block_policies(), recurring_policies(),
          consumption_policies(), invoice_policies(), ledger_policies()}) {
      policies.insert(policies.end(), subject.begin(), subject.end());
    }
    return policies;
  }();
  return all;
}

Index find_policy(std::string_view id) {
  const std::span<const Policy> all = all_policies();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Policy& policy) { return policy.id == id; });
  return found == all.end() ? kNowhere : static_cast<Index>(found - all.begin());
}

bool Touched::touches(const Terms& terms, Index client) const {
  if (everyone) return true;
  return std::find(clients.begin(), clients.end(), client) != clients.end() ||
         std::any_of(agreements.begin(), agreements.end(),
                     [&](Index agreement) { return terms.agreements[agreement].client == client; });
}

}  // namespace billing
