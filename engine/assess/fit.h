// How a platform meets what a book needs: counted, not judged.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "assess/audit.h"
#include "assess/line_needs.h"
#include "profile/scenario_support.h"

namespace billing {

struct FitShare {
  std::size_t needs = 0;
  // Of the lines whose worst need is one of them, in the book's period: a line counts once, also
  // where it depends on several, as all lines of an invoice of several agreements do.
  Money amount = Money::zero({});
};

struct Fit {
  std::array<FitShare, 3> by_support;  // In the order of Support.
  const FitShare& of(Support support) const {
    return by_support[static_cast<std::size_t>(support)];
  }
  std::string_view verdict() const;  // "native", "workarounds" or "gaps": the worst that there is.
};

// A need is a scenario that the book uses. One support for each scenario, in their order. A line
// that depends on none is native.
Fit fit_platform(const std::vector<ScenarioAudit>& audits, const std::vector<LineNeeds>& lines,
                 const std::vector<ScenarioSupport>& supports, Currency currency);

}  // namespace billing
