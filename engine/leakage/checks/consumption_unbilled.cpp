// Months of metered usage that no invoice has.
#include <algorithm>
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
void find_unbilled_rows(const LeakBook& book, const std::set<Index>& claimed, Index client,
                        std::vector<Finding>& findings) {
  Finding finding;
  finding.client = client;
  finding.by_month = book.no_money(client);
  std::vector<Decimal> costs(book.months.size());
  for (const Unbilled& one : book.bill(client).unbilled) {
    if (one.kind != UsageKind::consumption_row) continue;
    if (one.reason != UnbilledReason::no_agreement || claimed.contains(one.entry)) continue;
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

// Rows that are billed once what was signed is set up, or what has ended goes on: the checks of
// those have them.
std::set<Index> claimed_by_others(const LeakBook& book, Index client) {
  std::set<Index> claimed;
  const auto add_rows = [&](const ClientBill& bill) {
    for (const Invoice& invoice : bill.invoices) {
      for (const Line& line : invoice.lines) {
        if (line.consumption) {
          claimed.insert(line.consumption->rows.begin(), line.consumption->rows.end());
        }
      }
    }
  };
  const std::vector<Unbilled>& unbilled = book.bill(client).unbilled;
  if (std::none_of(unbilled.begin(), unbilled.end(),
                   [](const Unbilled& one) { return one.kind == UsageKind::consumption_row; })) {
    return claimed;
  }
  Terms terms = book.book.terms;
  for (Agreement& agreement : terms.agreements) {
    if (agreement.client != client || agreement.cancelled_on) continue;
    agreement.end.reset();
    agreement.renewal = Renewal::automatic;
  }
  BillAgain bills(usage_of(book.book));
  add_rows(bills.bill(terms, client));
  return claimed;
}

}  // namespace

std::vector<Finding> find_consumption_unbilled(const LeakBook& book) {
  std::vector<Finding> findings = find_set_up_otherwise(
      book, "It was signed to bill metered usage, and is not set up to.", carry_consumption);
  for (Index client = 0; client < book.terms.clients.size(); ++client) {
    find_unbilled_rows(book, claimed_by_others(book, client), client, findings);
  }
  return findings;
}

}  // namespace billing
