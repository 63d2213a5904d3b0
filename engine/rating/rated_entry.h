// A time entry, an expense or a product, with everything that the rules before any block have
// decided of it.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "rating/coverage.h"
#include "rating/time_rate.h"
#include "rating/work_time.h"

namespace billing {

// What is said of a piece of an entry beside its hours; also of an entry in one piece that a limit
// counts or a multiplier weighs.
struct EntryPiece {
  bool is_first = true;          // Of the entry's pieces.
  WorkPiece work;                // Where a limit ends inside of it, its pieces share it.
  Decimal entry_hours;           // Billed, of all pieces.
  Decimal hours_from;            // Of the pieces before it.
  Index rounded_as = kNowhere;   // The agreement of the first piece: its rounding is the entry's.
  std::vector<LimitUse> limits;  // Rules with a limit that decided, and used up ones before them.
  // Under MultiplierOrder::before_rounding: what weighs the minutes, instead of the rate.
  bool is_weighed = false;
  Decimal weight = Decimal::from_integer(1);
  Decimal weighed_from;   // The entry's weighed minutes before it.
  Decimal weighed_total;  // And all of them.
  // The same of the minutes that an hours block is drawn by; see blocks/weighed_units.h.
  struct Units {
    Decimal of_entry;
    Decimal weighed_from;
    Decimal weighed_total;
    std::optional<Decimal> weighed_before;  // Of those with which they are rounded.
    Decimal units;
  };
  std::optional<Units> drawn;
};

struct RatedEntry {
  Index entry = kNowhere;  // In the book's time_entries; none for an item.
  WorkTime work_time = WorkTime::business;
  Placement placement;
  std::optional<Decimal> minutes_before;  // Of those with which it is rounded; see billed_hours.h.
  Decimal hours;                          // Of the piece. Of an item its quantity.
  Decimal rate;                         // Typed in by hand, else by the rate chain. A unit's price.
  std::optional<Decimal> overage_rate;  // Typed in by hand, else a rule's.

  // What an agreement's block left of an entry to the next: the client's rated entry that it is the
  // rest of. `hours` are then those of the rest.
  Index rest_of = kNowhere;

  ItemRef item;  // The expense or product that it is, instead of an entry.
  Date on;       // Worked, spent or sold.

  std::shared_ptr<const EntryPiece> piece;  // Null: a whole entry of which there is no more to say.

  bool is_first_piece() const { return !piece || piece->is_first; }
  bool is_item() const { return item.place != kNowhere; }
  Decimal worth() const { return hours * rate; }
};

}  // namespace billing
