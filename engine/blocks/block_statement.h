// What a block did in one month: the figures under an invoice, and the rows of its history.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "blocks/draw_down.h"

namespace billing {

struct StatementDraw {
  Index work_type = kNowhere;     // None for items.
  std::optional<ItemKind> items;  // Expenses or products, instead of work.
  Decimal rate;
  std::optional<Decimal> hours;  // None when money split one of the entries.
  Decimal drawn;
};

// By the day worked. left = opening + granted + adjusted - drawn - expired.
struct BlockStatement {
  Decimal opening;
  Decimal granted;   // By the cycle, purchased, sold, topped up.
  Decimal adjusted;  // By adjustments: given, less what is taken back.
  Decimal drawn;     // With what was owed.
  Decimal expired;
  Decimal left;
  std::vector<StatementDraw> draws;  // By work type, then rate.
};

BlockStatement state_block(const Terms& terms, const BlockHistory& history, Period month,
                           std::span<const TimeEntry> entries, std::span<const RatedEntry> rated);

}  // namespace billing
