// Revenue on the account that catches what nobody has mapped.
#include <map>

#include "leakage/checks/checks.h"
#include "posting/post_client.h"

namespace billing {
namespace {

bool is_revenue(GlClass of) {
  return of == GlClass::labour || of == GlClass::agreement || of == GlClass::product ||
         of == GlClass::expense;
}

// Levels of classes that have accounts on others too: the owner's is then the fallback.
std::map<GlClass, std::string> fallback_levels(const Ledger& ledger) {
  std::map<GlClass, std::string> levels;
  for (const ClassCascade& own : ledger.cascades) {
    const std::string& owner = own.cascade.levels.back().name;
    for (const GlMapping& mapping : own.cascade.mappings) {
      if (is_revenue(own.of) && mapping.level != owner) levels[own.of] = owner;
    }
  }
  return levels;
}

}  // namespace

std::vector<Finding> find_fallback_account(const LeakBook& book) {
  std::vector<Finding> findings;
  const std::map<GlClass, std::string> fallback = fallback_levels(book.terms.ledger);
  if (fallback.empty()) return findings;
  const Accounts accounts(book.terms);
  for (Index client = 0; client < book.terms.clients.size(); ++client) {
    std::map<std::string, std::vector<Money>> by_account;
    const ClientPostings posted =
        post_client(book.terms_of(client), accounts, book.book.time_entries, book.bill(client),
                    [](const Invoice&, const Line&) { return std::string(); });
    for (const JournalEntry& entry : posted.entries) {
      for (std::size_t month = 0; month < book.months.size(); ++month) {
        if (!book.months[month].contains(entry.on)) continue;
        for (const Posting& posting : entry.postings) {
          const auto level = fallback.find(posting.of);
          if (level == fallback.end() || level->second != posting.account.level) continue;
          const auto [sums, is_new] = by_account.try_emplace(posting.account.account);
          if (is_new) sums->second = book.no_money(client);
          sums->second[month] -= posting.amount;
        }
      }
    }
    for (auto& [account, sums] : by_account) {
      Finding finding;
      finding.client = client;
      finding.part = account;
      finding.reason = kRowsSay;
      finding.money = LeakMoney::account;
      finding.sentence = "Revenue is on " + account + ", since nothing more special is mapped.";
      finding.by_month = std::move(sums);
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

}  // namespace billing
