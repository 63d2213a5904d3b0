// Mends from the last step to the first.
#include "leakage/waterfall.h"

#include <algorithm>

namespace billing {
namespace {

Money amount_of(const LineTotals& totals, const LineSubject& subject, Currency currency) {
  const auto found = totals.find(subject);
  return found == totals.end() ? Money::zero(currency) : found->second;
}

std::vector<LineChange> changes_between(const LineTotals& was, const LineTotals& now) {
  std::vector<LineChange> changes;
  for (const auto& [subject, amount] : was) {
    const Money then = amount_of(now, subject, amount.currency());
    if (!(then == amount)) changes.push_back({subject, amount, then});
  }
  for (const auto& [subject, amount] : now) {
    if (!was.contains(subject))
      changes.push_back({subject, Money::zero(amount.currency()), amount});
  }
  return changes;
}

std::vector<Index> clients_of(const Finding& finding, const Terms& terms) {
  if (finding.client != kNowhere) return {finding.client};
  std::vector<Index> all(terms.clients.size());
  for (Index i = 0; i < all.size(); ++i) all[i] = i;
  return all;
}

// What a mend does to taxes is no step: steps are before tax.
bool is_step(const Finding& finding) {
  return finding.mend && finding.money == LeakMoney::invoiced;
}

MendedBook as_it_is(const LeakBook& book) {
  return {book.terms, book.book.time_entries, book.book.consumption};
}

}  // namespace

std::vector<Finding> find_leaks(const LeakBook& book) {
  std::vector<Finding> all;
  for (Index check = 0; check < all_checks().size(); ++check) {
    for (Finding& finding : all_checks()[check].find(book)) {
      finding.check = check;
      all.push_back(std::move(finding));
    }
  }
  return all;
}

Leakage walk_leaks(const LeakBook& book, std::vector<Finding> findings,
                   std::span<const Index> order) {
  std::vector<std::size_t> rank(all_checks().size());
  for (std::size_t i = 0; i < rank.size(); ++i) rank[i] = i;
  for (std::size_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
  std::stable_sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) {
    return is_step(a) != is_step(b) ? is_step(a) : rank[a.check] < rank[b.check];
  });
  Leakage leakage;
  leakage.steps =
      static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), is_step));
  leakage.changes.resize(leakage.steps);

  MendedBook mended = as_it_is(book);
  BillAgain bills(mended.usage());
  std::map<Index, LineTotals> now;
  for (std::size_t step = leakage.steps; step-- > 0;) {
    findings[step].mend(mended);
    for (const Index client : clients_of(findings[step], mended.terms)) {
      auto known = now.find(client);
      if (known == now.end()) {
        known = now.emplace(client, line_totals(mended.terms, book.bill(client))).first;
      }
      LineTotals next = bills.totals(mended.terms, client);
      std::vector<LineChange> changes = changes_between(known->second, next);
      if (!changes.empty()) leakage.changes[step].push_back({client, std::move(changes)});
      known->second = std::move(next);
    }
  }
  leakage.findings = std::move(findings);
  return leakage;
}

MendedBook mend(const LeakBook& book, std::span<const Finding> findings) {
  MendedBook mended = as_it_is(book);
  for (const Finding& finding : findings) {
    if (finding.mend) finding.mend(mended);
  }
  return mended;
}

}  // namespace billing
