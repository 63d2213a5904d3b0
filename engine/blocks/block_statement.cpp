// Adds up a block's movements month by month.
#include "blocks/block_statement.h"

#include <map>
#include <tuple>

#include "blocks/draw_factor.h"
#include "blocks/entry_shares.h"

namespace billing {
namespace {

// Work type, or expenses and products; rate or price of a unit.
using DrawKey = std::tuple<Index, std::optional<ItemKind>, Decimal>;

void add_to_draws(const Movement& movement, const RatedEntry& rated,
                  std::span<const TimeEntry> entries, const Block& block,
                  std::map<DrawKey, StatementDraw>& draws) {
  const bool is_item = rated.is_item();
  const Index work_type = is_item ? kNowhere : entries[rated.entry].work_type;
  const auto items = is_item ? std::optional(rated.item.kind) : std::nullopt;
  const auto [at, is_new] = draws.try_emplace({work_type, items, rated.rate});
  StatementDraw& draw = at->second;
  if (is_new) {
    draw = {work_type, items, rated.rate, {}, {}};
    if (!is_item) draw.hours = Decimal{};
  }
  const Decimal taken = -movement.quantity;
  draw.drawn += taken;
  if (!draw.hours) return;
  if (block.unit == BlockUnit::incidents || taken == quantity_of(block, rated, entries)) {
    *draw.hours += rated.hours;
  } else if (block.unit == BlockUnit::hours) {
    *draw.hours += hours_drawn(block, rated, entries, taken);
  } else {
    draw.hours.reset();
  }
}

bool is_adjustment(const BlockHistory& history, const Movement& movement) {
  return history.lots[movement.lot].origin == LotOrigin::adjustment;
}

}  // namespace

BlockStatement state_block(const Terms& terms, const BlockHistory& history, Period month,
                           std::span<const TimeEntry> entries, std::span<const RatedEntry> rated) {
  const Block& block = *terms.agreements[history.agreement].block;
  BlockStatement statement;
  std::map<DrawKey, StatementDraw> draws;
  for (const Movement& movement : history.movements) {
    if (movement.on >= month.end) continue;
    statement.left += movement.quantity;
    if (movement.on < month.start) {
      statement.opening += movement.quantity;
      continue;
    }
    switch (movement.kind) {
      case MovementKind::grant:
        (is_adjustment(history, movement) ? statement.adjusted : statement.granted) +=
            movement.quantity;
        break;
      case MovementKind::adjust:
        statement.adjusted += movement.quantity;
        break;
      case MovementKind::expire:
        statement.expired -= movement.quantity;
        break;
      case MovementKind::draw:
      case MovementKind::owe:
        if (movement.rated == kNowhere) {  // More was taken back than there was.
          statement.adjusted += movement.quantity;
          break;
        }
        statement.drawn -= movement.quantity;
        add_to_draws(movement, rated[movement.rated], entries, block, draws);
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
