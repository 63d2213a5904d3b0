// When a block runs out, how likely it is to do so before its period ends, and what that costs
// whom: from many futures, each made of the client's own weeks.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "forecast/block_plan.h"
#include "forecast/week_pools.h"
#include "money/money.h"

namespace billing {

inline constexpr int kFuturesUsual = 10'000;
inline constexpr int kFuturesMin = 100;
inline constexpr int kFuturesMax = 20'000;
inline constexpr std::size_t kWeeksEnough = 8;

// The tenth, the fifth and the ninth of ten futures, in order of size.
struct Band {
  std::int64_t p10 = 0;
  std::int64_t p50 = 0;
  std::int64_t p90 = 0;
};

struct BandPoint {
  Date on;  // The day at whose end so much is left, in parts; below zero: owed.
  Band left;
};

struct BlockFutures {
  int futures = 0;
  PoolFacts facts;
  std::size_t weeks = 0;  // Of history.
  std::int64_t left = 0;  // In parts, on the first day's morning, with what is granted on it.
  // The first day on which work asks for more than there is; none: not up to the horizon. Of ten
  // futures one, five and nine have run out by then.
  std::array<std::optional<Date>, 3> runs_out;
  int ran_out = 0;  // Futures that did before the plan's span ends.
  std::vector<BandPoint> bands;
  // Means over the futures, of the plan's span; in parts of a unit, and in money.
  Band needed;  // Not a mean: what the span's work asks for.
  Int128 beyond_sum = 0;
  Int128 lost_sum = 0;
  Money overage = Money::zero({});  // Billed past the block: work, further blocks, top-ups.
  std::optional<Money> lost;        // What is lost at a lot's end, at the lot's price.
};

// `past` has at least one week. Same plan, weeks and seed: same futures.
BlockFutures walk_futures(const Terms& terms, const BlockPlan& plan,
                          const std::vector<PastWeek>& past, const WorkCalendar* calendar,
                          const UnitScale& scale, std::string_view seed, int futures);

}  // namespace billing
