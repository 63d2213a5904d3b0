// The source is walked once for all periods; each then looks at its own days.
#include "invoice/counted_periods.h"

#include <algorithm>

#include "invoice/sort_lines.h"

namespace billing {
namespace {

Period span_of(const std::vector<CountedPeriod>& periods) {
  Period span = periods.front().days;
  for (const CountedPeriod& period : periods) {
    span.start = std::min({span.start, period.days.start, period.invoiced_on});
    span.end = std::max({span.end, period.days.end, period.invoiced_on.plus_days(1)});
  }
  return span;
}

}  // namespace

std::vector<CountedPeriod> counted_periods(const Terms& terms, const Agreement& agreement,
                                           const Addition& addition, RecurringCharge charge) {
  if (charge.cancelled_on && agreement.timing == Timing::arrears) {
    charge.life.end = std::min(charge.life.end, *charge.cancelled_on);
    charge.cancelled_on.reset();
  }
  std::vector<CountedPeriod> periods;
  for (const PeriodCharge& one : charge_periods(terms.provider, agreement, charge, terms.period)) {
    periods.push_back(
        {one, intersect(one.days.charged, charge.life), issued_on(one.billed_on), {}, {}});
  }
  if (periods.empty()) return periods;
  const CountedQuantity& counted = *addition.counted;
  const std::vector<CountStretch> all = count_stretches(
      terms.count_sources[counted.source], agreement.client, counted, span_of(periods));
  const CountedPeriod* charged = nullptr;
  for (CountedPeriod& period : periods) {
    if (period.charge.before && charged != nullptr) {
      period.invoiced_on = charged->invoiced_on;
      period.samples = charged->samples;
      period.sampled = charged->sampled;
      continue;
    }
    period.sampled = sampled_stretches(all, counted.sampling, period.days, period.invoiced_on);
    period.samples = sample_counts(period.sampled, counted.sampling, period.days);
    charged = &period;
  }
  return periods;
}

}  // namespace billing
