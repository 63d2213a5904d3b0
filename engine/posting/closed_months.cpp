// Kept entries first, then the difference, then the months that are open.
#include "posting/closed_months.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "money/rounding.h"

namespace billing {
namespace {

// What is posted for one thing: its class, whose it is, and its name.
using PostingKey = std::tuple<GlClass, Index, std::string>;

struct Difference {
  GlAnswer account;
  Money amount;
};

JournalEntry entry_of(const Terms& terms, const ClosedEntry& kept) {
  JournalEntry entry{kept.source, kept.on, kNowhere, {}, &kept};
  for (const ClosedPosting& posting : kept.postings) {
    const Money amount = terms.provider.to_money(posting.amount);
    entry.postings.push_back({posting.of,
                              {posting.account, posting.level, 0},
                              amount,
                              kNowhere,
                              posting.agreement,
                              posting.what});
  }
  return entry;
}

// The day before the first month is that of what was deferred before the book.
bool is_in_book(const Terms& terms, Date on) {
  return on >= terms.period.start.plus_days(-1) && on < terms.period.end;
}

void add(const JournalEntry& entry, bool is_kept, std::map<PostingKey, Difference>& differences) {
  for (const Posting& posting : entry.postings) {
    Difference& difference =
        differences
            .try_emplace({posting.of, posting.agreement, posting.what},
                         Difference{posting.account, Money::zero(posting.amount.currency())})
            .first->second;
    difference.amount += is_kept ? -posting.amount : posting.amount;
  }
}

JournalEntry adjust(Date on, const std::map<PostingKey, Difference>& differences) {
  JournalEntry entry{JournalSource::adjustment, on, kNowhere, {}, nullptr};
  for (const auto& [key, difference] : differences) {
    const auto& [of, agreement, what] = key;
    if (difference.amount.is_zero()) continue;
    entry.postings.push_back(
        {of, difference.account, difference.amount, kNowhere, agreement, what});
  }
  return entry;
}

}  // namespace

std::vector<JournalEntry> keep_closed_months(const Terms& terms,
                                             std::span<const ClosedEntry* const> kept,
                                             std::vector<JournalEntry> entries) {
  const std::optional<Date>& until = terms.ledger.closed_until;
  if (!until || *until <= terms.period.start) return entries;
  std::vector<JournalEntry> closed;
  std::map<PostingKey, Difference> differences;
  for (const JournalEntry& entry : entries) {
    if (entry.on < *until) add(entry, false, differences);
  }
  for (const ClosedEntry* entry : kept) {
    if (!is_in_book(terms, entry->on)) continue;
    closed.push_back(entry_of(terms, *entry));
    add(closed.back(), true, differences);
  }
  std::stable_sort(closed.begin(), closed.end(), [](const JournalEntry& a, const JournalEntry& b) {
    return std::pair(a.on, a.source) < std::pair(b.on, b.source);
  });
  const Date first_open_end = until->plus_months(1);
  JournalEntry adjustment = adjust(first_open_end.plus_days(-1), differences);
  const auto add_adjustment = [&] {
    if (!adjustment.postings.empty()) closed.push_back(std::move(adjustment));
    adjustment.postings.clear();
  };
  for (JournalEntry& entry : entries) {
    if (entry.on < *until) continue;
    if (entry.on >= first_open_end) add_adjustment();
    closed.push_back(std::move(entry));
  }
  if (*until < terms.period.end) add_adjustment();
  return closed;
}

}  // namespace billing
