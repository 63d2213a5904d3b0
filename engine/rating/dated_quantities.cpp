// The quantity that the book gives, then its changes.
#include "rating/dated_quantities.h"

namespace billing {

std::vector<DatedQuantity> quantities_in(const Addition& addition, Period span) {
  std::vector<DatedQuantity> quantities{{span.start, addition.quantity}};
  for (const RecurringChange& change : addition.changes) {
    if (!change.quantity || change.on >= span.end) continue;
    if (change.on <= span.start) {
      quantities.front().quantity = *change.quantity;
    } else {
      quantities.push_back({change.on, *change.quantity});
    }
  }
  return quantities;
}

}  // namespace billing
