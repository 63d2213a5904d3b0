// One grant of a block, and every movement of the block's balance.
#pragma once

#include <optional>
#include <vector>

#include "book/reference.h"
#include "calendar/period.h"
#include "money/decimal.h"

namespace billing {

enum class LotOrigin {
  grant,         // Of the block's cycle.
  purchase,      // One of the block's purchases.
  adjustment,    // One of its adjustments.
  carry_over,    // What was missing to the least that is carried over.
  top_up,        // Sold since too little was left.
  sold_overage,  // Another block, sold since work did not fit.
};

// All quantities in the block's unit. granted = drawn + expired + taken_back + left() always.
struct Lot {
  LotOrigin origin = LotOrigin::grant;
  Index source = kNowhere;         // In the block's purchases or adjustments.
  Period granted_for;              // What a sale of it is billed for.
  Period usable;                   // Work done in it may draw on the lot.
  std::optional<Date> expires_on;  // The first day on which it is lost; may be past the book's end.
  int priority = 0;
  std::optional<Decimal> unit_price;  // Billed: `units_sold` x it. None: part of the fee.
  Decimal units_sold;
  Decimal granted;
  Decimal drawn;
  Decimal expired;
  Decimal taken_back;  // By an adjustment.

  Decimal left() const { return granted - drawn - expired - taken_back; }
};

enum class MovementKind {
  grant,
  draw,
  owe,    // Work past the end, owed to the next grant.
  repay,  // What was owed, taken from a grant.
  expire,
  overage,  // An entry of which nothing was covered.
  adjust,   // Taken back by an adjustment.
};

struct Movement {
  MovementKind kind = MovementKind::grant;
  Date on;                 // The day worked, granted or, for expire, the lot's last day.
  Index lot = kNowhere;    // In the history's lots; none for overage and owe.
  Index rated = kNowhere;  // Which of the client's rated entries; none without an entry.
  Decimal quantity;        // Change of the balance.
  Decimal beyond;    // On an entry's last movement: what of it is left over. For repay: how much.
  Decimal left;      // The balance after it; negative while something is owed.
  Decimal lot_left;  // What the lot holds after it.
  Index adjustment = kNowhere;  // Of adjust: in the block's.
};

// So little was left, for the first time since the last grant.
struct Alert {
  Decimal percent_left;
  Date on;
  Index rated = kNowhere;
};

}  // namespace billing
