// What is deferred, month by month: the table under the balance sheet's line.
#pragma once

#include <span>
#include <vector>

#include "posting/deferral.h"

namespace billing {

// closing = opening + sold - recognised - expired - taken_back.
struct RollForwardMonth {
  Period month;
  Money opening = Money::zero({});
  Money sold = Money::zero({});
  Money recognised = Money::zero({});
  Money expired = Money::zero({});
  Money taken_back = Money::zero({});
  Money closing = Money::zero({});
};

struct RollForward {
  Index agreement = kNowhere;
  DeferredFor what = DeferredFor::block;
  std::vector<RollForwardMonth> months;  // Of the book's period.
};

// One for each agreement and kind that defers anything, in order of the deferrals.
std::vector<RollForward> roll_forward(const Terms& terms, std::span<const Deferral> deferrals);

}  // namespace billing
