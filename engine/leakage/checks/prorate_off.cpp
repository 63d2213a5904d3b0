// Parts of periods that no invoice bills.
#include "leakage/checks/checks.h"

#include "book/terms_in_currency.h"
#include "leakage/lost_days.h"
#include "leakage/set_up.h"

namespace billing {
namespace {

bool carry_proration(Agreement& set_up, const Agreement& as_signed) {
  bool changed = carry_field(set_up.proration, as_signed.proration);
  changed |= carry_field(set_up.first_period_proration, as_signed.first_period_proration);
  changed |= carry_field(set_up.proration_rounding, as_signed.proration_rounding);
  changed |= carry_field(set_up.month_days, as_signed.month_days);
  changed |= carry_field(set_up.parts_billed, as_signed.parts_billed);
  changed |= carry_field(set_up.unused_days, as_signed.unused_days);
  return changed;
}

// Nobody has looked how it is set up, and days are lost.
Finding lost_days_of(const LeakBook& book, Index agreement, std::size_t parts) {
  Finding finding;
  finding.client = book.terms.agreements[agreement].client;
  finding.agreement = agreement;
  finding.confidence = Confidence::inferred;
  finding.reason = kNotStated;
  finding.sentence = "Proration is off, so " + std::to_string(parts) +
                     (parts == 1 ? " part of a period is" : " parts of periods are") +
                     " not billed.";
  finding.mended.agreements = {agreement};
  finding.mend = [agreement](MendedBook& mended) {
    Agreement& mending = mended.terms.agreements[agreement];
    mending.proration = Proration::inclusive;
    mending.first_period_proration.reset();
    mending.unused_days = UnusedDays::kept;  // What is billed of a part at the end stays billed.
  };
  return finding;
}

}  // namespace

std::vector<Finding> find_prorate_off(const LeakBook& book) {
  std::vector<Finding> findings = find_set_up_otherwise(
      book, "Parts of periods are billed otherwise than was signed.", carry_proration);
  Terms scratch = book.terms;
  for (Index i = 0; i < scratch.agreements.size(); ++i) {
    if (book.is_confirmed(i)) continue;
    scratch.provider = provider_for(book.terms, scratch.agreements[i].client);
    std::vector<LostDays> parts = find_lost_days(scratch, i);
    std::erase_if(parts, [](const LostDays& part) { return part.amount.is_zero(); });
    if (!parts.empty()) findings.push_back(lost_days_of(book, i, parts.size()));
  }
  return findings;
}

}  // namespace billing
