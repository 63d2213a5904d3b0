// Need after need, then line after line.
#include "assess/fit.h"

#include <algorithm>

namespace billing {

std::string_view Fit::verdict() const {
  if (of(Support::none).needs > 0) return "gaps";
  return of(Support::workaround).needs > 0 ? "workarounds" : "native";
}

Fit fit_platform(const std::vector<ScenarioAudit>& audits, const std::vector<LineNeeds>& lines,
                 const std::vector<ScenarioSupport>& supports, Currency currency) {
  Fit fit;
  for (FitShare& share : fit.by_support) share.amount = Money::zero(currency);
  for (std::size_t i = 0; i < audits.size(); ++i) {
    if (!audits[i].is_used()) continue;
    ++fit.by_support[static_cast<std::size_t>(supports[i].support)].needs;
  }
  for (const LineNeeds& line : lines) {
    std::size_t worst = 0;
    for (std::size_t i = 0; i < supports.size(); ++i) {
      if (line.scenarios[i]) worst = std::max(worst, static_cast<std::size_t>(supports[i].support));
    }
    fit.by_support[worst].amount += line.worth;
  }
  return fit;
}

}  // namespace billing
