// Which of a period's counts is billed: one of them, their average, or each for its own days.
#pragma once

#include <span>
#include <vector>

#include "rating/count/count_stretches.h"

namespace billing {

// Digits kept of an average; it is rounded half away from zero (assumption).
inline constexpr int kAverageDigits = 6;

struct SampledCount {
  Period days;
  Decimal quantity;
};

// The stretches that the sampling looks at, cut to those days: of the last day of `charged`, of the
// invoice's date, or of every day charged. `stretches` has all of them.
std::vector<CountStretch> sampled_stretches(std::span<const CountStretch> stretches,
                                            CountSampling sampling, Period charged,
                                            Date invoiced_on);

// What is billed for `charged`, out of its sampled stretches: one count for all of it; by_day, one
// for each run of days with the same count. Days with nothing to bill are left out of maximum and
// average; where no others are left, nothing is billed.
std::vector<SampledCount> sample_counts(std::span<const CountStretch> sampled,
                                        CountSampling sampling, Period charged);

// Days next to each other with the same count, put together; days with nothing to bill left out.
std::vector<SampledCount> count_runs(std::span<const CountStretch> stretches);

}  // namespace billing
