// The entries are found on the lines, the reasons by asking each agreement again.
#include "invoice/not_covered.h"

#include <map>
#include <set>

namespace billing {
namespace {

bool is_uncovered(LineKind kind) {
  return kind == LineKind::time || kind == LineKind::block_overage ||
         kind == LineKind::refused_time;
}

NotCoveredReason reason_of(CoverageAnswer answer) {
  switch (answer) {
    case CoverageAnswer::no_time:
      return NotCoveredReason::no_time;
    case CoverageAnswer::not_active:
      return NotCoveredReason::not_active;
    case CoverageAnswer::role_excluded:
      return NotCoveredReason::role_excluded;
    case CoverageAnswer::type_excluded:
      return NotCoveredReason::type_excluded;
    case CoverageAnswer::condition_failed:
    case CoverageAnswer::covered:
      break;
  }
  return NotCoveredReason::condition_failed;
}

// The pieces of an entry, which stand beside each other, have the same reason more often than not.
bool is_told(const std::vector<NotCovered>& reasons, const NotCovered& reason) {
  for (auto told = reasons.rbegin(); told != reasons.rend() && told->entry == reason.entry;
       ++told) {
    if (*told == reason) return true;
  }
  return false;
}

}  // namespace

std::vector<NotCovered> find_not_covered(const Terms& terms, std::span<const Index> agreements,
                                         std::span<const TimeEntry> entries,
                                         std::span<const RatedEntry> rated,
                                         std::span<const Invoice> invoices) {
  std::set<Index> uncovered;  // First rated entries of their entries, in the order of `rated`.
  std::map<Index, std::set<Index>> took_part;  // By them: the agreements that covered a part.
  for (const Invoice& invoice : invoices) {
    for (const Line& line : invoice.lines) {
      if (!is_uncovered(line.kind)) continue;
      for (const LineEntry& share : line.entries) {
        Index first = share.rated;
        while (rated[first].rest_of != kNowhere) first = rated[first].rest_of;
        for (Index at = share.rated; at != kNowhere; at = rated[at].rest_of) {
          if (rated[at].placement.covered) took_part[first].insert(rated[at].placement.agreement);
        }
        uncovered.insert(first);
      }
    }
  }
  const std::vector<Index> order = coverage_order(terms, agreements);
  std::vector<NotCovered> reasons;
  for (const Index first : uncovered) {
    const Index index = rated[first].entry;
    const TimeEntry& entry = entries[index];
    for (const Index agreement : order) {
      const Agreement& asked = terms.agreements[agreement];
      const CoverageAnswer answer = check_coverage(terms, asked, entry, rated[first].work_time);
      NotCovered reason{index, agreement, reason_of(answer), kNowhere};
      if (answer == CoverageAnswer::condition_failed) {
        reason.condition = failed_condition(terms, asked, entry, rated[first].work_time);
      } else if (answer == CoverageAnswer::covered) {
        const auto parts = took_part.find(first);
        const bool has_part = parts != took_part.end() && parts->second.count(agreement) > 0;
        const bool is_saved_on_other = entry.agreement != kNowhere && entry.agreement != agreement;
        reason.reason = has_part            ? NotCoveredReason::used_up
                        : is_saved_on_other ? NotCoveredReason::saved_on_other
                                            : NotCoveredReason::not_reached;
      }
      if (!is_told(reasons, reason)) reasons.push_back(reason);
    }
  }
  return reasons;
}

}  // namespace billing
