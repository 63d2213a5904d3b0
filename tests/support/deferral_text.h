// Deferrals as a test compares them.
#pragma once

#include <string>
#include <vector>

#include "posting/deferral.h"

namespace billing::testing {

inline std::string to_text(ReleaseKind kind) {
  switch (kind) {
    case ReleaseKind::recognised:
      return "earned";
    case ReleaseKind::expired:
      return "expired";
    case ReleaseKind::taken_back:
      break;
  }
  return "taken back";
}

// "2026-01-31 1000.00", then "2026-02-10 earned 500.00" for each release.
inline std::vector<std::string> to_text(const std::vector<Deferral>& deferrals) {
  std::vector<std::string> texts;
  for (const Deferral& deferral : deferrals) {
    texts.push_back(deferral.billed_on.to_string() + " " + deferral.amount.to_string());
    for (const Release& release : deferral.releases) {
      texts.push_back(release.on.to_string() + " " + to_text(release.kind) + " " +
                      release.amount.to_string());
    }
  }
  return texts;
}

}  // namespace billing::testing
