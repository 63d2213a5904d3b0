// The forecast of one block of a billed client.
#pragma once

#include <string>

#include "forecast/block_futures.h"
#include "invoice/bill_client.h"

namespace billing {

struct ForecastAsked {
  Date now;          // The first day to come: what was worked before it is history.
  std::string seed;  // Beside the agreement's id.
  int futures = kFuturesUsual;
};

enum class NoForecast {
  unlimited,   // It never runs out.
  not_begun,   // The agreement begins later.
  over,        // It has ended by then.
  no_history,  // Not one whole week.
};

struct BlockForecast {
  Index agreement = kNowhere;
  std::optional<NoForecast> none;  // Else the rest is filled in.
  BlockPlan plan;
  BlockFutures futures;
  bool is_any_needed = false;   // In the history.
  bool knows_holidays = false;  // The calendar has holidays after `now`.
};

// `scratch` is a copy of the client's terms; it is left as it was.
BlockForecast forecast_block(Terms& scratch, const ClientBill& bill, const BlockHistory& history,
                             std::span<const TimeEntry> entries, const ForecastAsked& asked);

}  // namespace billing
