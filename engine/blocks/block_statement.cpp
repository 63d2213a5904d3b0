// Adds up a block's movements month by month.
#include "blocks/block_statement.h"

#include <map>

#include "blocks/draw_factor.h"
#include "blocks/entry_shares.h"

namespace billing {
namespace {

void add_to_draws(const Movement& movement, const RatedEntry& rated, const TimeEntry& entry,
                  const Block& block, std::map<std::pair<Index, Decimal>, StatementDraw>& draws) {
  const auto [at, is_new] = draws.try_emplace({entry.work_type, rated.rate});
  StatementDraw& draw = at->second;
  if (is_new) draw = {entry.work_type, rated.rate, Decimal{}, {}};
  const Decimal taken = -movement.quantity;
  draw.drawn += taken;
  if (!draw.hours) return;
  if (block.unit == BlockUnit::incidents || taken == quantity_of(block, rated, entry)) {
    *draw.hours += rated.hours;
  } else if (block.unit == BlockUnit::hours) {
    *draw.hours += hours_drawn(block, entry, taken);
  } else {
    draw.hours.reset();
  }
}

}  // namespace

BlockStatement state_block(const Terms& terms, const BlockHistory& history, Period month,
                           std::span<const TimeEntry> entries, std::span<const RatedEntry> rated) {
  const Block& block = *terms.agreements[history.agreement].block;
  BlockStatement statement;
  std::map<std::pair<Index, Decimal>, StatementDraw> draws;
  for (const Movement& movement : history.movements) {
    if (movement.on >= month.end) continue;
    statement.left += movement.quantity;
    if (movement.on < month.start) {
      statement.opening += movement.quantity;
      continue;
    }
    switch (movement.kind) {
      case MovementKind::grant:
      case MovementKind::adjust:
        statement.granted += movement.quantity;
        break;
      case MovementKind::expire:
        statement.expired -= movement.quantity;
        break;
      case MovementKind::draw:
      case MovementKind::owe:
        if (movement.rated == kNowhere) {  // More was taken back than there was.
          statement.granted += movement.quantity;
          break;
        }
        statement.drawn -= movement.quantity;
        add_to_draws(movement, rated[movement.rated], entries[rated[movement.rated].entry], block,
                     draws);
        break;
      case MovementKind::repay:
      case MovementKind::overage:
        break;
    }
  }
  for (auto& [key, draw] : draws) statement.draws.push_back(draw);
  return statement;
}

}  // namespace billing
