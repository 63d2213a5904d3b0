// The periods of an addition that a source counts: which counts are billed for each.
#pragma once

#include <vector>

#include "book/book.h"
#include "invoice/period_charges.h"
#include "rating/count/sample_counts.h"

namespace billing {

struct CountedPeriod {
  PeriodCharge charge;
  Period days;       // Charged, and alive.
  Date invoiced_on;  // The date of the invoice that the period is on.
  std::vector<CountStretch> sampled;
  std::vector<SampledCount> samples;  // None: nothing is billed.
};

// `charge`: the addition's. What is billed in arrears and cancelled is counted and charged up to
// the day it is cancelled; what was billed in advance is taken back with the count it was billed.
std::vector<CountedPeriod> counted_periods(const Terms& terms, const Agreement& agreement,
                                           const Addition& addition, RecurringCharge charge);

}  // namespace billing
