// Need after need.
#include "assess/fit.h"

namespace billing {

std::string_view Fit::verdict() const {
  if (of(Support::none).needs > 0) return "gaps";
  return of(Support::workaround).needs > 0 ? "workarounds" : "native";
}

Fit fit_platform(const std::vector<ScenarioAudit>& audits,
                 const std::vector<ScenarioSupport>& supports, Currency currency) {
  Fit fit;
  for (FitShare& share : fit.by_support) share.amount = Money::zero(currency);
  for (std::size_t i = 0; i < audits.size(); ++i) {
    if (!audits[i].is_used()) continue;
    FitShare& share = fit.by_support[static_cast<std::size_t>(supports[i].support)];
    ++share.needs;
    share.amount += audits[i].amount;
  }
  return fit;
}

}  // namespace billing
