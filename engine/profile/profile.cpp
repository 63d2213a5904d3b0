// Policy after policy, in their order.
#include "profile/profile.h"

namespace billing {

TouchedByPolicy apply_settings(Terms& terms, const std::vector<PolicySetting>& settings) {
  const std::span<const Policy> policies = all_policies();
  TouchedByPolicy touched(policies.size());
  for (std::size_t i = 0; i < policies.size(); ++i) {
    if (settings[i].value == kAsSigned) continue;
    policies[i].apply(terms, settings[i].value, touched[i]);
  }
  return touched;
}

const PolicySetting& weaker_setting(const PolicySetting& from, const PolicySetting& to) {
  return from.evidence > to.evidence ? from : to;
}

}  // namespace billing
