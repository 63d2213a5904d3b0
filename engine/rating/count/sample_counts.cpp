// Every day counts once, however many updates it had.
#include "rating/count/sample_counts.h"

#include <algorithm>
#include <stdexcept>

#include "money/rounding.h"

namespace billing {
namespace {

Decimal average(std::span<const SampledCount> runs) {
  Decimal sum;
  Decimal days;
  for (const SampledCount& run : runs) {
    const Decimal run_days = Decimal::from_integer(run.days.days());
    sum += run.quantity * run_days;
    days += run_days;
  }
  return divide(sum, days, kAverageDigits, Rounding::half_away_from_zero);
}

Period sampled_days(CountSampling sampling, Period charged, Date invoiced_on) {
  switch (sampling) {
    case CountSampling::invoice_date:
      return {invoiced_on, invoiced_on.plus_days(1)};
    case CountSampling::period_end:
      return {charged.end.plus_days(-1), charged.end};
    case CountSampling::maximum:
    case CountSampling::average:
    case CountSampling::by_day:
      break;
  }
  return charged;
}

}  // namespace

std::vector<CountStretch> sampled_stretches(std::span<const CountStretch> stretches,
                                            CountSampling sampling, Period charged,
                                            Date invoiced_on) {
  const Period days = sampled_days(sampling, charged, invoiced_on);
  auto first =
      std::partition_point(stretches.begin(), stretches.end(),
                           [&](const CountStretch& one) { return one.days.end <= days.start; });
  std::vector<CountStretch> sampled;
  for (; first != stretches.end() && first->days.start < days.end; ++first) {
    sampled.push_back(*first);
    sampled.back().days = intersect(first->days, days);
  }
  return sampled;
}

std::vector<SampledCount> count_runs(std::span<const CountStretch> stretches) {
  std::vector<SampledCount> runs;
  for (const CountStretch& stretch : stretches) {
    if (!stretch.count) continue;
    const bool goes_on = !runs.empty() && runs.back().days.end == stretch.days.start &&
                         runs.back().quantity == *stretch.count;
    if (goes_on) {
      runs.back().days.end = stretch.days.end;
    } else {
      runs.push_back({stretch.days, *stretch.count});
    }
  }
  return runs;
}

std::vector<SampledCount> sample_counts(std::span<const CountStretch> sampled,
                                        CountSampling sampling, Period charged) {
  const std::vector<SampledCount> runs = count_runs(sampled);
  if (runs.empty()) return {};
  switch (sampling) {
    case CountSampling::invoice_date:
    case CountSampling::period_end:
      return {{charged, runs.front().quantity}};
    case CountSampling::maximum: {
      const auto most = std::max_element(
          runs.begin(), runs.end(),
          [](const SampledCount& a, const SampledCount& b) { return a.quantity < b.quantity; });
      return {{charged, most->quantity}};
    }
    case CountSampling::average:
      return {{charged, average(runs)}};
    case CountSampling::by_day:
      return runs;
  }
  throw std::logic_error("unknown sampling");
}

}  // namespace billing
