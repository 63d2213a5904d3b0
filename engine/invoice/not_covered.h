// Why no agreement paid for work, agreement by agreement.
#pragma once

#include <span>
#include <vector>

#include "invoice/invoice.h"
#include "rating/coverage.h"
#include "rating/rated_entry.h"

namespace billing {

enum class NotCoveredReason {
  no_time,
  not_active,
  role_excluded,
  type_excluded,
  condition_failed,
  saved_on_other,  // The entry names another agreement.
  used_up,         // Its block did not hold all of the work.
  not_reached,     // It would, but an agreement before it bills what it does not cover.
};

struct NotCovered {
  Index entry = kNowhere;
  Index agreement = kNowhere;
  NotCoveredReason reason = NotCoveredReason::no_time;
  Index condition = kNowhere;  // Of the agreement's coverage, for condition_failed.

  friend bool operator==(const NotCovered&, const NotCovered&) = default;
};

// For each entry of which something on `invoices` was paid for by no agreement, the reason of each
// of the client's `agreements`, in coverage_order; for its pieces each reason once.
std::vector<NotCovered> find_not_covered(const Terms& terms, std::span<const Index> agreements,
                                         std::span<const TimeEntry> entries,
                                         std::span<const RatedEntry> rated,
                                         std::span<const Invoice> invoices);

}  // namespace billing
