// Work that an agreement pays for and was not meant to.
#include <algorithm>
#include <map>

#include "leakage/checks/checks.h"
#include "leakage/set_up.h"

namespace billing {
namespace {

// Roles that came after the agreement, and whose work it has paid for all the same.
std::map<Index, std::vector<LeakEvidence>> new_roles(const LeakBook& book, Index agreement) {
  std::map<Index, std::vector<LeakEvidence>> roles;
  const Agreement& asked = book.terms.agreements[agreement];
  for (const RatedEntry& rated : book.bill(asked.client).rated) {
    if (rated.entry == kNowhere || rated.placement.agreement != agreement) continue;
    if (!rated.placement.covered || !rated.is_first_piece()) continue;
    const Index role = book.book.time_entries[rated.entry].work_role;
    const std::optional<Date>& introduced = book.terms.work_roles[role].introduced_on;
    if (!introduced || *introduced <= asked.start) continue;
    roles[role].push_back({LeakEvidence::Kind::time_entry, rated.entry, kNowhere});
  }
  return roles;
}

bool has_new_roles(const Terms& terms) {
  return std::any_of(terms.work_roles.begin(), terms.work_roles.end(),
                     [](const WorkRole& role) { return role.introduced_on.has_value(); });
}

}  // namespace

std::vector<Finding> find_coverage_wide(const LeakBook& book) {
  std::vector<Finding> findings =
      find_set_up_otherwise(book, "The agreement covers other work than was signed.",
                            [](Agreement& set_up, const Agreement& as_signed) {
                              return carry_field(set_up.coverage, as_signed.coverage);
                            });
  if (!has_new_roles(book.terms)) return findings;
  for (Index i = 0; i < book.terms.agreements.size(); ++i) {
    if (book.is_confirmed(i) || !book.terms.agreements[i].coverage.time) continue;
    for (auto& [role, entries] : new_roles(book, i)) {
      Finding finding;
      finding.client = book.terms.agreements[i].client;
      finding.agreement = i;
      finding.part = book.terms.work_roles[role].id;
      finding.confidence = Confidence::inferred;
      finding.reason = kNotStated;
      finding.sentence = "It covers " + std::to_string(entries.size()) + " entries of " +
                         book.terms.work_roles[role].name +
                         ", a role that there was not yet when it was signed.";
      finding.evidence = std::move(entries);
      finding.mended.agreements = {i};
      finding.mend = [i, role = role](MendedBook& mended) {
        mended.terms.agreements[i].coverage.excluded_work_roles.push_back(role);
      };
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

}  // namespace billing
