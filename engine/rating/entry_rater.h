// From time entries to rated ones: placed, rounded, split into pieces, each with its rate.
//
// An entry has a piece for each work time (work_time.h), and one more wherever the limit of a rate
// rule ends. Each is placed and rated by itself; the hours are those of the whole entry, rounded as
// the agreement of its first piece says (assumption), and each piece has what their running sum
// grows by, so that they add up.
#pragma once

#include <span>
#include <vector>

#include "rating/billed_hours.h"
#include "rating/rate_limits.h"
#include "rating/rated_entry.h"

namespace billing {

// Takes a client's entries in the order in which they draw.
class EntryRater {
 public:
  // `agreements`: the client's, in coverage_order.
  EntryRater(const Terms& terms, std::span<const Index> agreements,
             std::span<const TimeEntry> entries)
      : terms_(terms),
        agreements_(agreements),
        entries_(entries),
        together_(terms),
        limits_(terms) {}

  // Appends the entry's pieces. Throws BillingError "rate.negative".
  void rate(Index entry, std::vector<RatedEntry>& rated);

  // What an agreement left of rated[of], `hours` of it: rated anew where it is placed now. Its
  // hours no longer count for the limits under which they were rated.
  void rate_rest(Index of, Placement placement, const Decimal& hours,
                 std::vector<RatedEntry>& rated);

 private:
  void add(const RatedEntry& whole, EntryPiece piece, bool tells_piece,
           std::vector<RatedEntry>& rated);
  TimeRate chain_of(const RatedEntry& rated, std::span<const LimitUse> limits) const;
  bool counts(const TimeEntry& entry) const;

  const Terms& terms_;
  std::span<const Index> agreements_;
  std::span<const TimeEntry> entries_;
  RoundedTogether together_;
  RateLimits limits_;
};

// Whether multipliers of the rate weigh the minutes of work placed so. Work that a block counts by
// hours or tickets is drawn whatever it costs, so there they stay on the rate.
bool weighs_minutes(const Terms& terms, Placement placement);

}  // namespace billing
