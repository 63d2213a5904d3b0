// What was signed to be counted, then what a vendor counts beside what was typed in.
#include "leakage/checks/drift.h"

#include "leakage/count_groups.h"
#include "leakage/set_up.h"

namespace billing {
namespace {

CountKind kind_of(const Terms& terms, const Addition& addition) {
  if (addition.counted) return terms.count_sources[addition.counted->source].kind;
  if (addition.vendor_count && addition.vendor_count->source != kNowhere) {
    return terms.count_sources[addition.vendor_count->source].kind;
  }
  return CountKind::licences;  // Nobody says; seats are what is sold most.
}

std::vector<LeakEvidence> snapshots_of(const CountGroup& group) {
  std::vector<LeakEvidence> rows;
  Index last = kNowhere;
  for (const ComparedPeriod& one : group.periods) {
    if (one.snapshot == kNowhere || one.snapshot == last) continue;
    if (one.last == kNowhere || *one.counted == one.billed) continue;
    last = one.snapshot;
    rows.push_back({LeakEvidence::Kind::snapshot, one.snapshot, group.source});
  }
  return rows;
}

Finding drift_of(const LeakBook& book, const CountGroup& group) {
  Finding finding;
  finding.client = book.terms.agreements[group.agreement].client;
  finding.agreement = group.agreement;
  finding.addition = group.additions.front();
  finding.confidence = group.by_hand ? Confidence::proved : Confidence::inferred;
  finding.reason = group.by_hand ? kMatchedByHand : kMatchedByName;
  for (const ComparedPeriod& one : group.periods) {
    if (one.last == kNowhere || !one.counted || *one.counted == one.billed) continue;
    finding.sentence = "On " + one.on.to_string() + " " + one.billed.to_string() +
                       " are billed and " + one.counted->to_string() + " are counted.";
  }
  finding.evidence = snapshots_of(group);
  finding.mended.agreements = {group.agreement};
  finding.mend = [group](MendedBook& mended) {
    bill_as_counted(mended.terms.agreements[group.agreement], group);
  };
  return finding;
}

}  // namespace

std::vector<Finding> find_drift(const LeakBook& book, bool (*wanted)(CountKind kind)) {
  const std::vector<Finding> otherwise =
      find_additions_otherwise(book, "Another quantity is billed than was signed.", carry_quantity);
  std::vector<Finding> findings = otherwise;
  std::erase_if(findings, [&](const Finding& one) {
    const Agreement& set_up = book.terms.agreements[one.agreement];
    const Agreement& as_signed = book.book.terms.agreements[one.agreement];
    for (const Addition& addition : as_signed.additions) {
      if (addition.id == set_up.additions[one.addition].id) {
        return !wanted(kind_of(book.terms, addition));
      }
    }
    return true;
  });
  for (const CountGroup& group : count_groups(book)) {
    if (!wanted(book.terms.count_sources[group.source].kind)) continue;
    if (is_otherwise(otherwise, group)) continue;
    Finding finding = drift_of(book, group);
    if (!finding.sentence.empty()) findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace billing
