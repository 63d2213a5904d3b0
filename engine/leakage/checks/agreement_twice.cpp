// Two agreements of one client that bill the same.
#include <algorithm>
#include <map>

#include "invoice/agreement_totals.h"
#include "leakage/checks/checks.h"

namespace billing {
namespace {

// The same fee or the same additions at the same prices, for some of the same days.
bool bills_the_same(const Agreement& one, const Agreement& other, Date book_end) {
  if (one.client != other.client) return false;
  if (intersect(one.life(book_end), other.life(book_end)).is_empty()) return false;
  const bool has_fee = one.recurring_fee && !one.recurring_fee->amount.is_zero();
  if (!has_fee && one.additions.empty()) return false;
  if (one.recurring_fee.has_value() != other.recurring_fee.has_value()) return false;
  if (one.recurring_fee && (one.recurring_fee->amount != other.recurring_fee->amount ||
                            one.recurring_fee->name != other.recurring_fee->name)) {
    return false;
  }
  return one.name == other.name &&
         std::equal(one.additions.begin(), one.additions.end(), other.additions.begin(),
                    other.additions.end(), [](const Addition& a, const Addition& b) {
                      return a.name == b.name && a.unit_price == b.unit_price &&
                             a.quantity == b.quantity && a.counted == b.counted;
                    });
}

}  // namespace

std::vector<Finding> find_agreement_twice(const LeakBook& book) {
  std::vector<Finding> findings;
  std::map<Index, std::vector<Index>> by_client;
  for (Index i = 0; i < book.terms.agreements.size(); ++i) {
    const Agreement& agreement = book.terms.agreements[i];
    std::vector<Index>& before = by_client[agreement.client];
    const bool is_twice = std::any_of(before.begin(), before.end(), [&](Index one) {
      return bills_the_same(book.terms.agreements[one], agreement, book.terms.period.end);
    });
    before.push_back(i);
    if (!is_twice) continue;
    Finding finding;
    finding.client = agreement.client;
    finding.agreement = i;
    finding.confidence = Confidence::inferred;
    finding.reason = kRowsSay;
    finding.money = LeakMoney::at_risk;
    finding.sentence = "Another agreement of the client's bills the same.";
    finding.by_month =
        agreement_totals(book.terms_of(agreement.client), book.bill(agreement.client), i);
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace billing
