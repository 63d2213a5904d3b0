// What is billed from later on than it is there.
#include <algorithm>

#include "leakage/additions.h"
#include "leakage/checks/checks.h"
#include "leakage/count_groups.h"
#include "leakage/set_up.h"

namespace billing {
namespace {

// The first day of a period in which it is counted and not there yet.
const ComparedPeriod* first_before(const CountGroup& group, Date start) {
  for (const ComparedPeriod& one : group.periods) {
    if (start <= one.on) return nullptr;
    if (one.last == kNowhere && one.counted && !one.counted->is_zero()) return &one;
  }
  return nullptr;
}

}  // namespace

std::vector<Finding> find_addition_late(const LeakBook& book) {
  std::vector<Finding> findings =
      find_additions_otherwise(book, "It is billed from another day on than was signed.",
                               [](Addition& set_up, const Addition& as_signed) {
                                 return carry_field(set_up.start, as_signed.start);
                               });
  for (const CountGroup& group : count_groups(book)) {
    if (is_otherwise(findings, group)) continue;
    const Agreement& agreement = book.terms.agreements[group.agreement];
    const Index earliest =
        *std::min_element(group.additions.begin(), group.additions.end(), [&](Index a, Index b) {
          return agreement.additions[a].start.value_or(agreement.start) <
                 agreement.additions[b].start.value_or(agreement.start);
        });
    const Date start = agreement.additions[earliest].start.value_or(agreement.start);
    const ComparedPeriod* before = first_before(group, start);
    if (before == nullptr) continue;
    Finding finding;
    finding.client = agreement.client;
    finding.agreement = group.agreement;
    finding.addition = earliest;
    finding.confidence = Confidence::inferred;
    finding.reason = group.by_hand ? kMatchedByHand : kMatchedByName;
    finding.sentence = "It is counted on " + before->on.to_string() + " and billed from " +
                       start.to_string() + ".";
    finding.evidence = {{LeakEvidence::Kind::snapshot, before->snapshot, group.source}};
    finding.mended.agreements = {group.agreement};
    finding.mend = [place = group.agreement, id = agreement.additions[earliest].id,
                    on = before->on](MendedBook& mended) {
      Agreement& mending = mended.terms.agreements[place];
      const Index addition = find_addition(mending, id);
      if (addition != kNowhere) mending.additions[addition].start = on;
    };
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace billing
