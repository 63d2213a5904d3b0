// What is billed no longer and still there, or billed on and gone.
#include "leakage/additions.h"
#include "leakage/checks/checks.h"
#include "leakage/count_groups.h"
#include "leakage/set_up.h"

namespace billing {
namespace {

bool carry_end(Addition& set_up, const Addition& as_signed) {
  const bool end = carry_field(set_up.end, as_signed.end);
  return carry_field(set_up.cancelled_on, as_signed.cancelled_on) || end;
}

std::optional<Date> over_on(const Addition& addition) {
  return addition.cancelled_on ? addition.cancelled_on : addition.end;
}

// The addition that ended last, where all did.
Index last_over(const Agreement& agreement, const CountGroup& group) {
  Index last = kNowhere;
  for (const Index place : group.additions) {
    const std::optional<Date> over = over_on(agreement.additions[place]);
    if (!over) return kNowhere;
    if (last == kNowhere || *over_on(agreement.additions[last]) < *over) last = place;
  }
  return last;
}

const ComparedPeriod* first_after(const CountGroup& group, Date over) {
  for (const ComparedPeriod& one : group.periods) {
    if (over <= one.on && one.counted && !one.counted->is_zero()) return &one;
  }
  return nullptr;
}

}  // namespace

std::vector<Finding> find_addition_ended(const LeakBook& book) {
  std::vector<Finding> findings =
      find_additions_otherwise(book, "It is billed until another day than was signed.", carry_end);
  for (const CountGroup& group : count_groups(book)) {
    if (is_otherwise(findings, group)) continue;
    const Agreement& agreement = book.terms.agreements[group.agreement];
    const Index last = last_over(agreement, group);
    if (last == kNowhere) continue;
    const Date over = *over_on(agreement.additions[last]);
    const ComparedPeriod* after = first_after(group, over);
    if (after == nullptr) continue;
    Finding finding;
    finding.client = agreement.client;
    finding.agreement = group.agreement;
    finding.addition = last;
    finding.confidence = Confidence::inferred;
    finding.reason = group.by_hand ? kMatchedByHand : kMatchedByName;
    finding.sentence = "It is billed until " + over.to_string() + " and still counted on " +
                       after->on.to_string() + ".";
    finding.evidence = {{LeakEvidence::Kind::snapshot, after->snapshot, group.source}};
    finding.mended.agreements = {group.agreement};
    finding.mend = [place = group.agreement,
                    id = agreement.additions[last].id](MendedBook& mended) {
      Agreement& mending = mended.terms.agreements[place];
      const Index addition = find_addition(mending, id);
      if (addition == kNowhere) return;
      mending.additions[addition].end.reset();
      mending.additions[addition].cancelled_on.reset();
    };
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace billing
