// Money that is billed before it is earned, and when it is earned.
#pragma once

#include <cstdint>
#include <vector>

#include "invoice/bill_client.h"
#include "posting/accounts.h"

namespace billing {

enum class ReleaseKind {
  recognised,  // Work was drawn, or a month of a fee's period went by.
  expired,     // Units were lost.
  taken_back,  // Units were taken back by an adjustment; the money is kept (assumption).
};

struct Release {
  ReleaseKind kind = ReleaseKind::recognised;
  Date on;
  Money amount = Money::zero({});
  GlClass to = GlClass::labour;
  Posted about;
};

enum class DeferredFor { block, fees };

// The releases never add up to more than the amount; what is left after the last is still owed.
struct Deferral {
  Index agreement = kNowhere;
  DeferredFor what = DeferredFor::block;
  Date billed_on;  // In the month of its invoice; before the book's period for what it opens with.
  Money amount = Money::zero({});
  std::vector<Release> releases;
};

}  // namespace billing
