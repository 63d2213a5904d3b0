// How the vendor rounds, and what its invoice says.
#include <map>

#include "leakage/checks/checks.h"
#include "leakage/set_up.h"
#include "money/rounding.h"
#include "rating/consumption_price.h"

namespace billing {
namespace {

// Of the rows whose subtotal is given, by client: what the vendor's invoice has above what its own
// rule comes to.
void find_subtotals(const LeakBook& book, std::vector<Finding>& findings) {
  std::map<Index, Finding> by_client;
  for (Index i = 0; i < book.book.consumption.size(); ++i) {
    const ConsumptionRow& row = book.book.consumption[i];
    if (!row.vendor_subtotal || !row.net_price) continue;
    ConsumptionTerms by_rule;
    by_rule.vendor_rounding = VendorRounding::microsoft;
    const Decimal cost = price_consumption(book.terms.provider, by_rule, row, nullptr).cost;
    const Decimal above = *row.vendor_subtotal - cost;
    if (above.is_zero()) continue;
    Finding& finding = by_client[row.client];
    if (finding.evidence.empty()) finding.by_month = book.no_money(row.client);
    finding.evidence.push_back({LeakEvidence::Kind::consumption_row, i, kNowhere});
    for (std::size_t month = 0; month < book.months.size(); ++month) {
      if (!book.months[month].contains(row.on)) continue;
      finding.by_month[month] +=
          round_to_money(above, book.currency_of(row.client), book.terms.provider.rounding);
    }
  }
  for (auto& [client, finding] : by_client) {
    finding.client = client;
    finding.reason = kRowsSay;
    finding.money = LeakMoney::cost;
    finding.sentence = std::to_string(finding.evidence.size()) +
                       " subtotals of the vendor's invoice are not what its own rounding gives.";
    findings.push_back(std::move(finding));
  }
}

}  // namespace

std::vector<Finding> find_vendor_rounding(const LeakBook& book) {
  std::vector<Finding> findings = find_consumption_otherwise(
      book, "The vendor's cost is rounded otherwise than was signed.",
      [](ConsumptionTerms& set_up, const ConsumptionTerms& as_signed) {
        return carry_field(set_up.vendor_rounding, as_signed.vendor_rounding);
      });
  find_subtotals(book, findings);
  return findings;
}

}  // namespace billing
