// Months of metered usage that no invoice has.
#include <set>

#include "leakage/checks/checks.h"
#include "leakage/set_up.h"
#include "money/rounding.h"

namespace billing {
namespace {

// An agreement that was signed to bill consumption and is not set up to.
bool carry_consumption(Agreement& set_up, const Agreement& as_signed) {
  if (set_up.consumption || !as_signed.consumption) return false;
  set_up.consumption = as_signed.consumption;
  return true;
}

// What the rows of a client that no agreement bills cost the provider, by month.
void find_unbilled_rows(const LeakBook& book, Index client, std::vector<Finding>& findings) {
  Finding finding;
  finding.client = client;
  finding.by_month = book.no_money(client);
  std::vector<Decimal> costs(book.months.size());
  for (const Unbilled& one : book.bill(client).unbilled) {
    if (one.kind != UsageKind::consumption_row) continue;
    if (one.reason != UnbilledReason::no_agreement) continue;
    const ConsumptionRow& row = book.book.consumption[one.entry];
    finding.evidence.push_back({LeakEvidence::Kind::consumption_row, one.entry, kNowhere});
    for (std::size_t month = 0; month < costs.size(); ++month) {
      if (!book.months[month].contains(row.on)) continue;
      costs[month] += row.quantity * row.net_price.value_or(row.list_price.value_or(Decimal{})) *
                      row.exchange_rate.value_or(Decimal::from_integer(1));
    }
  }
  if (finding.evidence.empty()) return;
  for (std::size_t month = 0; month < costs.size(); ++month) {
    finding.by_month[month] =
        round_to_money(costs[month], book.currency_of(client), book.terms.provider.rounding);
  }
  finding.reason = kRowsSay;
  finding.money = LeakMoney::not_priced;
  finding.sentence = std::to_string(finding.evidence.size()) +
                     " rows of metered usage are on no invoice; at cost, since no agreement says "
                     "what the client pays.";
  findings.push_back(std::move(finding));
}

}  // namespace

std::vector<Finding> find_consumption_unbilled(const LeakBook& book) {
  std::vector<Finding> findings = find_set_up_otherwise(
      book, "It was signed to bill metered usage, and is not set up to.", carry_consumption);
  // What those bill once they are mended is not looked at twice.
  std::set<Index> mended;
  for (const Finding& one : findings) mended.insert(one.client);
  for (Index client = 0; client < book.terms.clients.size(); ++client) {
    if (!mended.contains(client)) find_unbilled_rows(book, client, findings);
  }
  return findings;
}

}  // namespace billing
