// One grant of a block, and every movement of the block's balance.
#pragma once

#include <optional>
#include <vector>

#include "book/reference.h"
#include "calendar/period.h"
#include "money/decimal.h"

namespace billing {

// All quantities in the block's unit. granted = drawn + expired + left() always.
struct Lot {
  Period usable;         // Work done in it may draw on the lot.
  bool expires = false;  // What is left is lost when `usable` ends; false: past the book's end.
  Decimal granted;
  Decimal drawn;
  Decimal expired;

  Decimal left() const { return granted - drawn - expired; }
};

enum class MovementKind {
  grant,
  draw,
  owe,    // Work past the end, carried: taken from the next grant.
  repay,  // What was owed, taken from a grant.
  expire,
  overage,  // An entry of which nothing was covered.
};

struct Movement {
  MovementKind kind = MovementKind::grant;
  Date on;                 // The day worked, granted or, for expire, the lot's last day.
  Index lot = kNowhere;    // In the history's lots; none for overage and owe.
  Index rated = kNowhere;  // Which of the client's rated entries; none for grant, repay, expire.
  Decimal quantity;        // Change of the balance.
  Decimal beyond;          // What of the entry did not fit.
  Decimal left;            // The balance after it; negative while something is owed.
};

}  // namespace billing
