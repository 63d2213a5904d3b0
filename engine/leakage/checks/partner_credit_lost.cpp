// What the vendor would give back to a partner who manages the usage.
#include <map>

#include "leakage/checks/checks.h"
#include "money/rounding.h"

namespace billing {
namespace {

// Documented: learn.microsoft.com, PartnerEarnedCreditPercentage is 0 or 15.
constexpr int kPartnerCreditPercent = 15;

}  // namespace

std::vector<Finding> find_partner_credit_lost(const LeakBook& book) {
  std::map<Index, Finding> by_client;
  std::map<Index, std::vector<Decimal>> lost;
  const Decimal part = Decimal::from_parts(kPartnerCreditPercent, 2);
  for (Index i = 0; i < book.book.consumption.size(); ++i) {
    const ConsumptionRow& row = book.book.consumption[i];
    if (row.kind != ConsumptionKind::consumption || !row.list_price) continue;
    if (!row.partner_credit_percent || !row.partner_credit_percent->is_zero()) continue;
    std::vector<Decimal>& sums = lost[row.client];
    sums.resize(book.months.size());
    for (std::size_t month = 0; month < sums.size(); ++month) {
      if (!book.months[month].contains(row.on)) continue;
      sums[month] += row.quantity * *row.list_price *
                     row.exchange_rate.value_or(Decimal::from_integer(1)) * part;
      by_client[row.client].evidence.push_back({LeakEvidence::Kind::consumption_row, i, kNowhere});
    }
  }
  std::vector<Finding> findings;
  for (auto& [client, finding] : by_client) {
    finding.client = client;
    finding.reason = kRowsSay;
    finding.money = LeakMoney::cost;
    finding.sentence = std::to_string(finding.evidence.size()) +
                       " rows of usage earn no partner credit; with access to manage it they "
                       "would earn 15 % of their list price.";
    for (const Decimal& sum : lost[client]) {
      finding.by_month.push_back(
          round_to_money(sum, book.currency_of(client), book.terms.provider.rounding));
    }
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace billing
