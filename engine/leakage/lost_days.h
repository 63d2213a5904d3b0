// Days that no invoice bills: with proration off, what begins inside a period is billed from the
// next one on (third party: CEO Juice, Sync 365).
#pragma once

#include <vector>

#include "book/book.h"
#include "invoice/line.h"

namespace billing {

// One part of a period that was left out, priced as if the day on which it began counted. A credit
// that was left out is below zero.
struct LostDays {
  Index agreement = kNowhere;
  Index addition = kNowhere;  // None: the fee.
  Period period;
  ChargedDays days;
  Money amount = Money::zero({});
};

// Of one agreement, those that would have been billed in the book's period. `scratch` is a copy of
// the book's terms, one for all agreements; the agreement is changed in it and put back.
std::vector<LostDays> find_lost_days(Terms& scratch, Index agreement);

}  // namespace billing
