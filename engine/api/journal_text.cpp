// Entries of all clients by day; after each month the balances that they must have given.
#include <algorithm>
#include <array>
#include <map>

#include "api/words.h"
#include "api/write_journal.h"

namespace billing {
namespace {

struct DatedEntry {
  const JournalEntry* entry;
  Index client;
};

// A description ends with its line, and at a semicolon.
std::string plain(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == ';') c = ' ';
  }
  return text;
}

std::string describe(JournalSource source) {
  switch (source) {
    case JournalSource::opening:
      return "deferred before the period";
    case JournalSource::invoice:
      return "invoice";
    case JournalSource::recognition:
      return "earned in the month";
    case JournalSource::adjustment:
      break;
  }
  return "changed in closed months";
}

class JournalWriter {
 public:
  explicit JournalWriter(const BilledBook& billed) : billed_(billed), terms_(billed.book.terms) {
    const Accounts accounts(terms_);
    for (Index client = 0; client < billed.clients.size(); ++client) {
      postings_.push_back(post_billed(billed, accounts, client));
    }
  }

  std::string write() {
    text_ = "; " + plain(terms_.provider.name) + ", " + terms_.period.start.to_string() + " to " +
            terms_.period.end.plus_days(-1).to_string() + "\n";
    std::vector<DatedEntry> entries = sorted_entries();
    auto next = entries.begin();
    for (const Period& month : billed_months(terms_)) {
      for (; next != entries.end() && next->entry->on < month.end; ++next) write_entry(*next);
      write_balances(month.end.plus_days(-1));
    }
    return std::move(text_);
  }

 private:
  std::vector<DatedEntry> sorted_entries() const {
    std::vector<DatedEntry> entries;
    for (Index client = 0; client < postings_.size(); ++client) {
      for (const JournalEntry& entry : postings_[client].entries) {
        entries.push_back({&entry, client});
      }
    }
    std::stable_sort(entries.begin(), entries.end(), [](const DatedEntry& a, const DatedEntry& b) {
      return std::pair(a.entry->on, a.entry->source) < std::pair(b.entry->on, b.entry->source);
    });
    return entries;
  }

  std::string amount(Money money) const {
    return std::string(money.currency().text()) + " " + money.to_string();
  }

  void write_entry(const DatedEntry& dated) {
    const JournalEntry& entry = *dated.entry;
    const Client& client = terms_.clients[dated.client];
    const std::string number = entry_as_kept(billed_, dated.client, entry).number;
    const std::string& code = number.empty() ? client.id : number;
    text_ += "\n" + entry.on.to_string() + " (" + code + ") " + plain(client.name) + ", " +
             describe(entry.source) + "\n";
    for (const Posting& posting : entry.postings) {
      text_ += "    " + posting.account.account + "  " + amount(posting.amount) + "  ; " +
               std::string(to_string(posting.of)) + ", level " + posting.account.level + "\n";
      const Currency currency = posting.amount.currency();
      balances_.try_emplace({posting.account.account, currency.code}, Money::zero(currency))
          .first->second += posting.amount;
    }
  }

  void write_balances(Date on) {
    if (balances_.empty()) return;
    text_ += "\n" + on.to_string() + " Balances\n";
    for (const auto& [of, balance] : balances_) {
      text_ += "    " + of.first + "  " + amount(Money::zero(balance.currency())) + " = " +
               amount(balance) + "\n";
    }
  }

  const BilledBook& billed_;
  const Terms& terms_;
  std::vector<ClientPostings> postings_;
  std::map<std::pair<std::string, std::array<char, 3>>, Money> balances_;  // By account, currency.
  std::string text_;
};

}  // namespace

std::string journal_text(const BilledBook& billed) { return JournalWriter(billed).write(); }

}  // namespace billing
