// Work that is marked not to be billed, where nobody says that this is meant.
#include "leakage/checks/by_placement.h"
#include "leakage/checks/checks.h"

namespace billing {

std::vector<Finding> find_time_given_away(const LeakBook& book) {
  std::vector<Finding> findings;
  const auto is_given_away = [&](const TimeEntry& entry) {
    return (entry.billing == EntryBilling::do_not_bill ||
            entry.billing == EntryBilling::no_charge) &&
           book.terms.period.contains(entry.worked_at.date()) &&
           !book.terms.work_types[entry.work_type].may_go_unbilled;
  };
  for (Index client = 0; client < book.terms.clients.size(); ++client) {
    for (const auto& [agreement, entries] : entries_by_placement(book, client, is_given_away)) {
      Finding finding = about_entries(client, agreement, entries, [](TimeEntry& entry) {
        entry.billing = EntryBilling::billable;
      });
      finding.confidence = Confidence::inferred;
      finding.reason = kNotStated;
      finding.sentence = std::to_string(entries.size()) +
                         (entries.size() == 1 ? " entry is" : " entries are") +
                         " marked no charge or do not bill, in work types that do not say so.";
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

}  // namespace billing
