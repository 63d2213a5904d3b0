// Work that nobody has let through to an invoice.
#include "leakage/checks/by_placement.h"
#include "leakage/checks/checks.h"

namespace billing {
namespace {

// The day after which an entry should have been approved is the end of its month.
bool is_held_back(const LeakBook& book, const TimeEntry& entry) {
  if (entry.billing != EntryBilling::billable) return false;
  if (!book.terms.period.contains(entry.worked_at.date())) return false;
  const ApprovalNeeded needed = book.terms.policies.approval_needed;
  if (entry.approval == Approval::draft) return needed != ApprovalNeeded::none;
  return entry.approval == Approval::submitted && needed == ApprovalNeeded::approved;
}

}  // namespace

std::vector<Finding> find_unapproved_time(const LeakBook& book) {
  std::vector<Finding> findings;
  for (Index client = 0; client < book.terms.clients.size(); ++client) {
    for (const auto& [agreement, entries] : entries_by_placement(
             book, client, [&](const TimeEntry& entry) { return is_held_back(book, entry); })) {
      Finding finding = about_entries(client, agreement, entries, [](TimeEntry& entry) {
        entry.approval = Approval::approved;
      });
      finding.reason = kRowsSay;
      finding.sentence = std::to_string(entries.size()) +
                         (entries.size() == 1 ? " entry waits" : " entries wait") +
                         " for approval, and no invoice has it.";
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

}  // namespace billing
