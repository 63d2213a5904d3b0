// Coverage: an entry is covered if its class is and nothing excludes it.
#include "rating/coverage.h"

#include <algorithm>

namespace billing {
namespace {

bool contains(const std::vector<Index>& list, Index index) {
  return std::find(list.begin(), list.end(), index) != list.end();
}

}  // namespace

CoverageAnswer check_coverage(const Agreement& agreement, const TimeEntry& entry) {
  if (!agreement.coverage.time) return CoverageAnswer::no_time;
  if (!agreement.is_active(entry.worked_at.date())) return CoverageAnswer::not_active;
  if (contains(agreement.coverage.excluded_work_roles, entry.work_role)) {
    return CoverageAnswer::role_excluded;
  }
  if (contains(agreement.coverage.excluded_work_types, entry.work_type)) {
    return CoverageAnswer::type_excluded;
  }
  return CoverageAnswer::covered;
}

Placement place_entry(const Terms& terms, std::span<const Index> agreements,
                      const TimeEntry& entry) {
  if (entry.agreement != kNowhere) {
    const auto answer = check_coverage(terms.agreements[entry.agreement], entry);
    return {entry.agreement, answer == CoverageAnswer::covered};
  }
  for (const Index agreement : agreements) {
    if (check_coverage(terms.agreements[agreement], entry) == CoverageAnswer::covered) {
      return {agreement, true};
    }
  }
  return {};
}

}  // namespace billing
