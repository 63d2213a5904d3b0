// Work on a project past the day on which a part of its price was due.
#include <algorithm>

#include "leakage/checks/checks.h"
#include "money/rounding.h"

namespace billing {
namespace {

// Neither due nor reached, on a project on which somebody still works.
Decimal open_price(const Project& project) {
  Decimal open;
  for (const Milestone& one : project.milestones) {
    if (one.due_on || one.reached_on) continue;
    open += one.amount ? *one.amount : project.price * *one.percent * Decimal::from_parts(1, 2);
  }
  return open;
}

}  // namespace

std::vector<Finding> find_milestone_forgotten(const LeakBook& book) {
  std::vector<Finding> findings;
  for (const Project& project : book.terms.projects) {
    const Decimal open = open_price(project);
    if (open.is_zero()) continue;
    Finding finding;
    Date last;
    for (const Index i : book.entries_of(project.client)) {
      const TimeEntry& entry = book.book.time_entries[i];
      if (entry.project != project.id && entry.project != project.name) continue;
      if (!book.terms.period.contains(entry.worked_at.date())) continue;
      finding.evidence.push_back({LeakEvidence::Kind::time_entry, i, kNowhere});
      last = std::max(last, entry.worked_at.date());
    }
    if (finding.evidence.empty()) continue;
    finding.client = project.client;
    finding.agreement = project.agreement;
    finding.part = project.id;
    finding.confidence = Confidence::estimate;
    finding.reason = kRowsSay;
    finding.money = LeakMoney::not_priced;
    finding.sentence = project.name + " was worked on until " + last.to_string() +
                       ", and a part of its price has no day on which it is billed.";
    finding.by_month = book.no_money(project.client);
    for (std::size_t month = 0; month < book.months.size(); ++month) {
      if (!book.months[month].contains(last)) continue;
      finding.by_month[month] =
          round_to_money(open, book.currency_of(project.client), book.terms.provider.rounding);
    }
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace billing
