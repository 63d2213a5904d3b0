// Updates of a count that gave none, or several.
#include <map>

#include "leakage/checks/checks.h"

namespace billing {

std::vector<Finding> find_count_ambiguous(const LeakBook& book) {
  std::map<std::pair<Index, Index>, Finding> by_addition;
  for (Index client = 0; client < book.terms.clients.size(); ++client) {
    for (const Uncounted& one : book.bill(client).uncounted) {
      Finding& finding = by_addition[{one.agreement, one.addition}];
      finding.client = client;
      if (!one.stretch.updated) continue;
      const Addition& addition = book.terms.agreements[one.agreement].additions[one.addition];
      const CountSource& source = book.terms.count_sources[addition.counted->source];
      for (const Index place : source.in_time) {
        const CountSnapshot& snapshot = source.snapshots[place];
        if (snapshot.client == client && snapshot.taken_at.date() == *one.stretch.updated) {
          finding.evidence.push_back(
              {LeakEvidence::Kind::snapshot, place, addition.counted->source});
        }
      }
    }
  }
  std::vector<Finding> findings;
  for (auto& [place, finding] : by_addition) {
    finding.agreement = place.first;
    finding.addition = place.second;
    finding.reason = kRowsSay;
    finding.money = LeakMoney::not_priced;
    finding.by_month = book.no_money(finding.client);
    finding.sentence =
        "Updates of its count were missed, matched nothing or matched several, so "
        "an older count stands or nothing is billed.";
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace billing
