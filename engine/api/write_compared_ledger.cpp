// Both sides are posted; accounts come in the order of their names.
#include "api/write_compared_ledger.h"

#include <map>

#include "api/write_journal.h"

namespace billing {
namespace {

struct LedgerSide {
  std::map<std::string, Money> revenue;  // By account; what the client owes is above zero.
  Money earned = Money::zero({});
  Money deferred = Money::zero({});
  Money tax = Money::zero({});
};

bool is_revenue(GlClass of) {
  return of == GlClass::labour || of == GlClass::agreement || of == GlClass::product ||
         of == GlClass::expense || of == GlClass::breakage;
}

void add_entry(const JournalEntry& entry, Period period, LedgerSide& side) {
  if (!period.contains(entry.on)) return;
  for (const Posting& posting : entry.postings) {
    if (posting.of == GlClass::tax) side.tax -= posting.amount;
    if (!is_revenue(posting.of)) continue;
    side.earned -= posting.amount;
    const auto found =
        side.revenue.try_emplace(posting.account.account, Money::zero(posting.amount.currency()));
    found.first->second -= posting.amount;
  }
}

LedgerSide post_side(const BilledBook& billed) {
  const Terms& terms = billed.book.terms;
  const Money zero = Money::zero(terms.provider.currency);
  LedgerSide side{{}, zero, zero, zero};
  const Accounts accounts(terms);
  for (Index client = 0; client < billed.clients.size(); ++client) {
    if (has_own_currency(terms, client)) continue;
    const ClientPostings postings = post_billed(billed, accounts, client);
    for (const JournalEntry& entry : postings.entries) add_entry(entry, terms.period, side);
    for (const RollForward& table : postings.deferred) side.deferred += table.months.back().closing;
  }
  return side;
}

JsonText write_amounts(Money from, Money to) {
  return {
      {"from", from.to_string()}, {"to", to.to_string()}, {"difference", (to - from).to_string()}};
}

}  // namespace

JsonText write_compared_ledger(const BilledBook& from, const BilledBook& to) {
  LedgerSide one = post_side(from);
  LedgerSide other = post_side(to);
  const Money zero = Money::zero(from.book.terms.provider.currency);
  for (const auto& [account, amount] : other.revenue) one.revenue.try_emplace(account, zero);
  JsonText accounts = JsonText::array();
  for (const auto& [account, amount] : one.revenue) {
    const Money beside = other.revenue.try_emplace(account, zero).first->second;
    if (amount == beside) continue;
    JsonText row = write_amounts(amount, beside);
    row.set("account", account);
    accounts.push_back(row);
  }
  return {{"earned", write_amounts(one.earned, other.earned)},
          {"deferred", write_amounts(one.deferred, other.deferred)},
          {"tax", write_amounts(one.tax, other.tax)},
          {"accounts", std::move(accounts)}};
}

}  // namespace billing
