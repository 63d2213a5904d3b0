// A time entry, an expense or a product, with everything that the rules before any block have
// decided of it.
#pragma once

#include <optional>
#include <span>

#include "rating/billed_hours.h"
#include "rating/coverage.h"
#include "rating/time_rate.h"

namespace billing {

struct RatedEntry {
  Index entry = kNowhere;  // In the book's time_entries; none for an item.
  Placement placement;
  std::optional<Decimal> minutes_before;  // Of those with which it is rounded; see billed_hours.h.
  Decimal hours;                          // Of an item its quantity.
  Decimal rate;                         // Typed in by hand, else by the rate chain. A unit's price.
  std::optional<Decimal> overage_rate;  // Typed in by hand, else a rule's.

  // What an agreement's block left of an entry to the next: the client's rated entry that it is the
  // rest of. `hours` are then those of the rest.
  Index rest_of = kNowhere;

  ItemRef item;  // The expense or product that it is, instead of an entry.
  Date on;       // Worked, spent or sold.

  bool is_item() const { return item.place != kNowhere; }
  Decimal worth() const { return hours * rate; }
};

// `minutes_before` as bill_hours takes it. Throws BillingError "rate.negative".
RatedEntry rate_entry(const Terms& terms, std::span<const TimeEntry> entries, Index index,
                      Placement placement, const std::optional<Decimal>& minutes_before);

}  // namespace billing
