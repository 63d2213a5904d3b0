// A premium that the vendor charges and the client does not pay.
#include "leakage/checks/checks.h"
#include "leakage/set_up.h"

namespace billing {
namespace {

// Rows for which the vendor takes more than its list price.
std::vector<LeakEvidence> dearer_rows(const LeakBook& book, Index agreement) {
  std::vector<LeakEvidence> rows;
  const Index client = book.terms.agreements[agreement].client;
  for (const Invoice& invoice : book.bill(client).invoices) {
    for (const Line& line : invoice.lines) {
      if (line.agreement != agreement || !line.consumption) continue;
      for (const Index place : line.consumption->rows) {
        const ConsumptionRow& row = book.book.consumption[place];
        if (row.net_price && row.list_price && *row.list_price < *row.net_price) {
          rows.push_back({LeakEvidence::Kind::consumption_row, place, kNowhere});
        }
      }
    }
  }
  return rows;
}

}  // namespace

std::vector<Finding> find_premium_not_passed_on(const LeakBook& book) {
  std::vector<Finding> findings = find_consumption_otherwise(
      book, "It is billed on another of the vendor's prices than was signed.",
      [](ConsumptionTerms& set_up, const ConsumptionTerms& as_signed) {
        return carry_field(set_up.base, as_signed.base);
      });
  for (Index i = 0; i < book.terms.agreements.size(); ++i) {
    const std::optional<ConsumptionTerms>& terms = book.terms.agreements[i].consumption;
    if (book.is_confirmed(i) || !terms || terms->base != ConsumptionBase::list) continue;
    std::vector<LeakEvidence> rows = dearer_rows(book, i);
    if (rows.empty()) continue;
    Finding finding;
    finding.client = book.terms.agreements[i].client;
    finding.agreement = i;
    finding.confidence = Confidence::inferred;
    finding.reason = kNotStated;
    finding.sentence = std::to_string(rows.size()) +
                       (rows.size() == 1 ? " row costs" : " rows cost") +
                       " more than its list price, and is billed at that.";
    finding.mended.agreements = {i};
    finding.mend = [i](MendedBook& mended) {
      std::optional<ConsumptionTerms>& terms_now = mended.terms.agreements[i].consumption;
      if (terms_now) terms_now->base = ConsumptionBase::net;
    };
    finding.evidence = std::move(rows);
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace billing
