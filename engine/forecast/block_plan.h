// What is known of a block on the day on which its futures begin: what it holds, what it will be
// granted, how it is drawn. In whole parts of a unit, since it is walked ten thousand times.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "blocks/draw_down.h"
#include "book/book.h"
#include "forecast/block_needs.h"

namespace billing {

inline constexpr std::int32_t kNever = std::numeric_limits<std::int32_t>::max();

// Days as Date::days() has them.
struct PlanLot {
  std::int64_t left = 0;
  std::int32_t starts = 0;
  std::int32_t ends = kNever;         // The first day on which it is lost.
  std::int32_t period_ends = kNever;  // On which it is carried over.
  int priority = 0;
  bool can_carry = false;
  std::uint32_t place = 0;  // In the order of grant.
  std::uint32_t price = 0;  // In the plan's.
};

// What a unit costs: `price` / `units`. None: nobody says.
struct LotPrice {
  std::optional<Decimal> price;
  Decimal units = Decimal::from_integer(1);
};

struct PlanEvent {
  std::int32_t on = 0;
  std::optional<PlanLot> grant;
  std::int64_t take_back = 0;
};

struct PlanTopUp {
  std::int64_t threshold = 0;
  std::optional<std::int64_t> up_to;
  std::int64_t by = 0;
};

// Why the span ends that chance and money are told of.
enum class SpanEnd {
  period,   // With the block's period.
  lots,     // With the last of its lots.
  horizon,  // A year from now, or two where lots end later: futures go no further.
};

// From the end of the plan's prices.
inline constexpr std::size_t kGivenPrice = 1;
inline constexpr std::size_t kTopUpPrice = 2;
inline constexpr std::size_t kSoldPrice = 3;

struct BlockPlan {
  const Block* block = nullptr;
  BillingCycle cycle;
  std::optional<Date> agreement_end;  // Agreed.
  std::optional<Date> over_on;
  std::int64_t one = 1;  // Parts of a unit.
  std::vector<PlanLot> lots;
  std::int64_t owed = 0;
  std::vector<PlanEvent> events;  // By day, grants first; none before `span.start`.
  std::vector<LotPrice> prices;   // Of each lot; then of a block sold, a top-up, what is given.
  std::int64_t grant = 0;
  std::int64_t borrow_most = 0;
  std::optional<std::int64_t> carry_minimum;
  std::optional<std::int64_t> carry_maximum;
  std::optional<PlanTopUp> top_up;
  std::vector<std::int32_t> period_ends;  // Of a block that is granted each period.

  Period span;  // From now; what chance and money are told of.
  SpanEnd span_end = SpanEnd::period;
  Date horizon;  // Up to which balances are told: the span, and some periods more.
};

// `scratch` is a copy of the client's terms; its period is changed and put back. `now` is in the
// book's period or its end, and the agreement goes on then.
BlockPlan plan_block(Terms& scratch, const BlockHistory& history, const UnitScale& scale, Date now);

}  // namespace billing
