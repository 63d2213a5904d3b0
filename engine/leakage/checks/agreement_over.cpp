// Agreements that have ended, or were never entered, and are served all the same.
#include "leakage/checks/checks.h"
#include "leakage/set_up.h"

namespace billing {
namespace {

bool carry_life(Agreement& set_up, const Agreement& as_signed) {
  bool changed = carry_field(set_up.start, as_signed.start);
  changed |= carry_field(set_up.end, as_signed.end);
  changed |= carry_field(set_up.term_months, as_signed.term_months);
  changed |= carry_field(set_up.renewal, as_signed.renewal);
  changed |= carry_field(set_up.cancelled_on, as_signed.cancelled_on);
  return changed;
}

void find_missing(const LeakBook& book, std::vector<Finding>& findings) {
  const Terms& as_signed = book.book.terms;
  if (!as_signed.configured) return;
  for (const Index place : as_signed.configured->missing_agreements) {
    const Agreement& agreed = as_signed.agreements[place];
    Finding finding;
    finding.client = agreed.client;
    finding.agreement = place;
    finding.reason = kSignedOtherwise;
    finding.sentence = "The agreement was signed and is not in the platform.";
    finding.mended.missing_agreements = {place};
    finding.mend = [place, &agreed](MendedBook& mended) {
      mended.terms.agreements[place] = agreed;
    };
    findings.push_back(std::move(finding));
  }
}

// Usage that names an agreement whose term is over.
std::vector<LeakEvidence> served_after(const LeakBook& book, Index agreement, Date over) {
  std::vector<LeakEvidence> rows;
  for (const Index i : book.entries_of(book.terms.agreements[agreement].client)) {
    const TimeEntry& entry = book.book.time_entries[i];
    if (entry.agreement == agreement && over <= entry.worked_at.date()) {
      rows.push_back({LeakEvidence::Kind::time_entry, i, kNowhere});
    }
  }
  for (Index i = 0; i < book.book.consumption.size(); ++i) {
    const ConsumptionRow& row = book.book.consumption[i];
    if (row.agreement == agreement && over <= row.on) {
      rows.push_back({LeakEvidence::Kind::consumption_row, i, kNowhere});
    }
  }
  return rows;
}

}  // namespace

std::vector<Finding> find_agreement_over(const LeakBook& book) {
  std::vector<Finding> findings =
      find_set_up_otherwise(book, "It begins or ends on another day than was signed.", carry_life);
  find_missing(book, findings);
  for (Index i = 0; i < book.terms.agreements.size(); ++i) {
    const Agreement& agreement = book.terms.agreements[i];
    const std::optional<Date> over = agreement.agreed_end();
    if (agreement.cancelled_on || !over || book.terms.period.end <= *over) continue;
    if (book.is_confirmed(i)) continue;
    std::vector<LeakEvidence> rows = served_after(book, i, *over);
    if (rows.empty()) continue;
    Finding finding;
    finding.client = agreement.client;
    finding.agreement = i;
    finding.confidence = Confidence::inferred;
    finding.reason = kRowsSay;
    finding.sentence = "It ended on " + over->to_string() + ", and " + std::to_string(rows.size()) +
                       " later rows name it.";
    finding.evidence = std::move(rows);
    finding.mended.agreements = {i};
    finding.mend = [i](MendedBook& mended) {
      mended.terms.agreements[i].end.reset();
      mended.terms.agreements[i].renewal = Renewal::automatic;
    };
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace billing
