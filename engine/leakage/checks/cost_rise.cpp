// What has become dearer to buy, at the price that the client always paid.
#include <algorithm>
#include <map>
#include <tuple>

#include "leakage/checks/checks.h"
#include "money/rounding.h"
#include "rating/consumption_price.h"

namespace billing {
namespace {

// What the same thing cost first, for one client.
using Meter = std::tuple<Index, ConsumptionKind, std::string, std::string>;

bool has_set_price(const LeakBook& book, Index agreement, const ConsumptionRow& row) {
  const std::optional<ConsumptionTerms>& terms = book.terms.agreements[agreement].consumption;
  if (!terms) return false;
  const Index mark_up = find_mark_up(*terms, row.kind, row.meter_group);
  return mark_up != kNowhere && terms->mark_ups[mark_up].mark_up.method == MarkUpMethod::set_price;
}

std::vector<Index> rows_at_set_price(const LeakBook& book, Index client) {
  std::vector<Index> rows;
  for (const Invoice& invoice : book.bill(client).invoices) {
    for (const Line& line : invoice.lines) {
      if (!line.consumption) continue;
      for (const Index row : line.consumption->rows) {
        if (has_set_price(book, line.agreement, book.book.consumption[row])) rows.push_back(row);
      }
    }
  }
  std::stable_sort(rows.begin(), rows.end(), [&](Index a, Index b) {
    return book.book.consumption[a].on < book.book.consumption[b].on;
  });
  return rows;
}

}  // namespace

std::vector<Finding> find_cost_rise(const LeakBook& book) {
  std::vector<Finding> findings;
  if (book.book.consumption.empty()) return findings;
  for (Index client = 0; client < book.terms.clients.size(); ++client) {
    std::map<Meter, Decimal> first;
    std::vector<Decimal> dearer(book.months.size());
    Finding finding;
    for (const Index place : rows_at_set_price(book, client)) {
      const ConsumptionRow& row = book.book.consumption[place];
      if (!row.net_price) continue;
      const Decimal before =
          first.try_emplace(Meter{client, row.kind, row.meter_group, row.meter}, *row.net_price)
              .first->second;
      if (*row.net_price <= before) continue;
      finding.evidence.push_back({LeakEvidence::Kind::consumption_row, place, kNowhere});
      for (std::size_t month = 0; month < dearer.size(); ++month) {
        if (!book.months[month].contains(row.on)) continue;
        dearer[month] += (*row.net_price - before) * row.quantity *
                         row.exchange_rate.value_or(Decimal::from_integer(1));
      }
    }
    if (finding.evidence.empty()) continue;
    finding.client = client;
    finding.reason = kRowsSay;
    finding.money = LeakMoney::cost;
    finding.sentence = std::to_string(finding.evidence.size()) +
                       " rows cost more than the first of their kind, at a price that was set.";
    for (const Decimal& sum : dearer) {
      finding.by_month.push_back(
          round_to_money(sum, book.currency_of(client), book.terms.provider.rounding));
    }
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace billing
