// What a client's work needed of a block, day by day: covered, owed or beyond, it was all asked
// for.
#pragma once

#include <cstdint>
#include <map>
#include <span>

#include "blocks/draw_down.h"
#include "book/book.h"

namespace billing {

struct DayNeed {
  Decimal units;
  Decimal price_beyond;  // What would be billed if the block covered none of it, exact.
};

// Of the days before `until`. An incident counts on its ticket's first day, with the price of all
// of its entries.
std::map<Date, DayNeed> block_needs(const Terms& terms, const BlockHistory& history,
                                    std::span<const RatedEntry> rated,
                                    std::span<const TimeEntry> entries, Date until);

// Units in futures are whole numbers of the smallest part that is looked at: a millionth of an
// hour or incident, a hundredth of the currency's smallest unit (assumption: what is finer is
// rounded).
class UnitScale {
 public:
  UnitScale(BlockUnit unit, Currency currency);

  // BillingError "decimal.overflow" for more than 10^14 parts.
  std::int64_t parts_of(const Decimal& units) const;
  Decimal units_of(Int128 parts) const { return Decimal::from_parts(parts, digits_); }
  int digits() const { return digits_; }
  std::int64_t one() const { return one_; }  // Parts of one unit.

 private:
  int digits_ = 0;
  std::int64_t one_ = 1;
};

}  // namespace billing
