// Expenses and products that no invoice has.
#include <map>

#include "leakage/checks/checks.h"

namespace billing {
namespace {

using Kind = LeakEvidence::Kind;

void find_items(const LeakBook& book, const std::vector<Item>& items, Kind kind,
                std::map<Index, Finding>& by_client) {
  for (Index i = 0; i < items.size(); ++i) {
    const Item& item = items[i];
    if (item.billing != EntryBilling::do_not_bill && item.billing != EntryBilling::no_charge) {
      continue;
    }
    if (!book.terms.period.contains(item.on)) continue;
    Finding& finding = by_client[item.client];
    finding.evidence.push_back({kind, i, kNowhere});
    (kind == Kind::expense ? finding.mended.expenses : finding.mended.products).push_back(i);
  }
}

}  // namespace

std::vector<Finding> find_item_given_away(const LeakBook& book) {
  std::map<Index, Finding> by_client;
  find_items(book, book.terms.expenses, Kind::expense, by_client);
  find_items(book, book.terms.products, Kind::product, by_client);
  std::vector<Finding> findings;
  for (auto& [client, finding] : by_client) {
    finding.client = client;
    finding.confidence = Confidence::inferred;
    finding.reason = kNotStated;
    finding.sentence = std::to_string(finding.evidence.size()) +
                       " expenses or products are marked not to be billed.";
    finding.mend = [records = finding.mended](MendedBook& mended) {
      for (const Index i : records.expenses) {
        mended.terms.expenses[i].billing = EntryBilling::billable;
      }
      for (const Index i : records.products) {
        mended.terms.products[i].billing = EntryBilling::billable;
      }
    };
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace billing
