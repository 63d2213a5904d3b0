// The pieces of an entry add up to it, and no rate rule decides more hours than its limit.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "support/random_books.h"

namespace billing::testing {

// Of one entry: minutes of its work times, hours of its pieces.
struct PieceSums {
  std::map<Decimal, Decimal> minutes;  // By the minutes before them; pieces by limits share them.
  Decimal hours;
  Decimal entry_hours;
};

inline void check_piece_sums(const Book& book, const ClientBill& billed, Claims& claims) {
  std::map<Index, PieceSums> entries;
  for (const RatedEntry& rated : billed.rated) {
    if (rated.is_item() || rated.rest_of != kNowhere || !rated.piece) continue;
    PieceSums& sums = entries[rated.entry];
    claims.equal(rated.piece->hours_from, sums.hours, "hours before a piece");
    sums.minutes[rated.piece->work.minutes_from] = rated.piece->work.minutes;
    sums.hours += rated.hours;
    sums.entry_hours = rated.piece->entry_hours;
  }
  for (const auto& [index, sums] : entries) {
    const TimeEntry& entry = book.time_entries[index];
    Decimal minutes;
    for (const auto& [from, of] : sums.minutes) {
      if (!of.is_zero()) claims.equal(from, minutes, entry.id + ": minutes before a piece");
      minutes += of;
    }
    claims.equal(minutes, entry.minutes, entry.id + ": minutes of its pieces");
    claims.equal(sums.hours, sums.entry_hours, entry.id + ": hours of its pieces");
  }
}

// No rule decides more hours than its limit, of work that stays where it was rated.
inline void check_limits(const Book& book, const ClientBill& billed, Claims& claims) {
  std::vector<Decimal> kept;
  for (const RatedEntry& rated : billed.rated) kept.push_back(rated.hours);
  for (const RatedEntry& rated : billed.rated) {
    if (!rated.is_item() && rated.rest_of != kNowhere) kept[rated.rest_of] -= rated.hours;
  }
  using Key = std::tuple<RateList, Index, Index, std::string>;
  std::map<Key, std::pair<Decimal, Decimal>> used;  // And the limit.
  for (std::size_t i = 0; i < billed.rated.size(); ++i) {
    const RatedEntry& rated = billed.rated[i];
    if (!rated.piece) continue;
    const TimeEntry& entry = book.time_entries[rated.entry];
    for (const LimitUse& use : rated.piece->limits) {
      const Index agreement = rated.placement.agreement;
      if (is_used_up(book.terms, entry.client, agreement, use)) continue;
      const RateLimit& limit =
          *rule_at(book.terms, entry.client, agreement, use.list, use.rule).limit;
      const bool is_agreements = use.list == RateList::agreement;
      std::string over;
      if (limit.per == LimitPer::entry) over = entry.id;
      if (limit.per == LimitPer::ticket) {
        over = entry.ticket.empty() ? "of " + entry.id : entry.ticket;
      }
      if (limit.per == LimitPer::period) {
        over = is_agreements
                   ? period_at(book.terms.agreements[agreement].cycle(), rated.on).start.to_string()
                   : rated.on.month_to_string();
      }
      auto& [sum, most] = used[{use.list, is_agreements ? agreement : kNowhere, use.rule, over}];
      sum += kept[i];
      most = limit.hours;
    }
  }
  for (const auto& [key, sum] : used) {
    // What money left of an entry is hours with six digits.
    claims.claim(sum.first <= sum.second + Decimal::from_parts(1, 4),
                 "a limit of " + sum.second.to_string() + " used for " + sum.first.to_string());
  }
}

}  // namespace billing::testing
