// Prepaid work: what a block counts, how it is drawn, what it keeps, and what happens past its end.
#include <array>

#include "assess/scenarios.h"
#include "blocks/entry_shares.h"

namespace billing {
namespace {

const std::optional<Block>& block_at(const AssessedBook& book, Index place) {
  return book.terms.agreements[place].block;
}

bool is_paid_by(BlockUnit unit, const PricedLine& line) {
  const LineKind kind = line.line.kind;
  const bool is_covered = kind == LineKind::covered_time || kind == LineKind::covered_item;
  return is_covered && line.agreement().block && line.agreement().block->unit == unit;
}

template <BlockUnit unit>
Asked asks_unit(const AssessedBook& book, Index place) {
  const std::optional<Block>& block = block_at(book, place);
  return asked_if(block && block->unit == unit);
}
template <BlockUnit unit>
std::optional<Decimal> paid_by(const PricedLine& line) {
  return worth_if(is_paid_by(unit, line), line);
}
// How it is refilled; its size is no other variant.
std::string refill_settings(const AssessedBook& book, Index place) {
  const Block& block = *block_at(book, place);
  return std::to_string(static_cast<int>(block.cycle)) + (block.unlimited ? " unlimited" : "");
}

bool is_factor_of(const DrawFactor& factor, const Line& line) {
  return (factor.work_role == kNowhere || factor.work_role == line.work_role) &&
         (factor.work_type == kNowhere || factor.work_type == line.work_type);
}
Asked asks_factors(const AssessedBook& book, Index place) {
  const std::optional<Block>& block = block_at(book, place);
  return asked_if(block && !block->draw_factors.empty());
}
std::optional<Decimal> weighed(const PricedLine& line) {
  if (!is_paid_by(BlockUnit::hours, line)) return std::nullopt;
  for (const DrawFactor& factor : line.agreement().block->draw_factors) {
    if (is_factor_of(factor, line.line)) return line.worth();
  }
  return std::nullopt;
}
std::string factor_settings(const AssessedBook& book, Index place) {
  std::string settings;
  for (const DrawFactor& factor : block_at(book, place)->draw_factors) {
    settings += std::to_string(factor.work_role) + "/" + std::to_string(factor.work_type) + "/" +
                factor.factor.to_string() + " ";
  }
  return settings;
}

Asked asks_included(const AssessedBook& book, Index place) {
  const std::optional<Block>& block = block_at(book, place);
  return asked_if(
      block && block->cycle == BlockCycle::per_period &&
      (block->overage == Overage::bill_own_rate || block->overage == Overage::bill_overage_rate));
}
std::optional<Decimal> overage(const PricedLine& line) {
  return worth_if(line.line.kind == LineKind::block_overage, line);
}
std::string overage_settings(const AssessedBook& book, Index place) {
  const Block& block = *block_at(book, place);
  return std::to_string(static_cast<int>(block.overage)) +
         (block.overage_by_factor ? " by_factor " : " ") +
         (block.overage_billed == OverageBilled::period_end ? "at_end " : "") +
         block.overage_discount_percent.value_or(Decimal{}).to_string();
}

Asked asks_carry_over(const AssessedBook& book, Index place) {
  const std::optional<Block>& block = block_at(book, place);
  return asked_if(block && (block->carry_over || !block->lot_lasts.is_endless()));
}
// Of work at its own rate.
Decimal worth_of(const PaidDraw& draw) {
  const Decimal units = -draw.movement.quantity;
  if (draw.block().unit == BlockUnit::amount) return units;
  const RatedEntry& rated = draw.book.bills[draw.client]->rated[draw.movement.rated];
  if (draw.block().unit == BlockUnit::incidents) return rated.worth();
  return hours_drawn(draw.block(), rated, draw.book.usage.entries, units) * rated.rate;
}
std::optional<Decimal> kept(const PaidDraw& draw) {
  const Lot& lot = draw.lot();
  const bool is_carried = draw.block().carry_over && lot.granted_for.end <= draw.movement.on &&
                          (lot.origin == LotOrigin::grant || lot.origin == LotOrigin::carry_over);
  const bool expires =
      lot.expires_on && lot.origin != LotOrigin::carry_over &&
      (lot.origin != LotOrigin::grant || draw.block().cycle != BlockCycle::per_period);
  return is_carried || expires ? std::optional(worth_of(draw)) : std::nullopt;
}
std::string lasting_settings(const AssessedBook& book, Index place) {
  const Block& block = *block_at(book, place);
  const auto lasting = [](const Duration& lasts) {
    return std::to_string(lasts.days.value_or(0)) + "/" + std::to_string(lasts.months.value_or(0));
  };
  std::string settings = lasting(block.lot_lasts);
  if (!block.carry_over) return settings;
  const CarryOver& carried = *block.carry_over;
  for (const auto& limit : {carried.percent, carried.minimum, carried.maximum}) {
    settings += " " + (limit ? limit->to_string() : "-");
  }
  return settings + " " + lasting(carried.lasts);
}

Asked asks_borrowing(const AssessedBook& book, Index place) {
  const std::optional<Block>& block = block_at(book, place);
  return asked_if(block && (block->borrow_percent || block->overage == Overage::carry));
}
std::optional<Decimal> borrowed(const PricedLine& line) {
  return worth_if(
      line.line.kind == LineKind::carried_time || line.line.kind == LineKind::carried_item, line);
}
std::string borrowing_settings(const AssessedBook& book, Index place) {
  const std::optional<Decimal>& percent = block_at(book, place)->borrow_percent;
  return percent ? percent->to_string() : "all";
}

Asked asks_next_block(const AssessedBook& book, Index place) {
  const std::optional<Block>& block = block_at(book, place);
  return asked_if(block && (block->top_up || block->overage == Overage::sell_block));
}
std::optional<Decimal> next_block(const PricedLine& line) {
  // A refund is of no lot, and a line that was kept may be about a block that is there no more.
  const bool is_of_lot = line.line.block != kNowhere && line.line.lot != kNowhere;
  if (line.line.kind != LineKind::block_sale || !is_of_lot) return std::nullopt;
  const LotOrigin origin = line.bill().blocks[line.line.block].lot_at(line.line.lot).origin;
  return worth_if(origin == LotOrigin::top_up || origin == LotOrigin::sold_overage, line);
}
std::string next_block_settings(const AssessedBook& book, Index place) {
  const std::optional<TopUp>& top_up = block_at(book, place)->top_up;
  if (!top_up) return "sold";
  return top_up->up_to ? "up to" : "by";
}

Asked asks_covered_items(const AssessedBook& book, Index place) {
  const Coverage& coverage = book.terms.agreements[place].coverage;
  return asked_if(coverage.expenses || coverage.products);
}
std::optional<Decimal> covered_item(const PricedLine& line) {
  const LineKind kind = line.line.kind;
  return worth_if(kind == LineKind::covered_item || kind == LineKind::refused_item ||
                      kind == LineKind::carried_item,
                  line);
}

constexpr std::array<Scenario, 9> kScenarios = {{
    {"block_hours", "Block of hours", "Agreements with such a block; the work that it pays for.",
     Scope::agreement, 1, 10, asks_unit<BlockUnit::hours>, paid_by<BlockUnit::hours>, nullptr,
     refill_settings},
    {"block_amount", "Block of money, drawn by each hour's rate",
     "Agreements with such a block; the work and items that it pays for.", Scope::agreement, 1, 15,
     asks_unit<BlockUnit::amount>, paid_by<BlockUnit::amount>, nullptr, refill_settings},
    {"draw_factors", "Hours that draw more or less than one",
     "Agreements whose block has draw factors; the work that they weigh.", Scope::agreement, 1, 10,
     asks_factors, weighed, nullptr, factor_settings},
    {"included_hours", "Included in each period, what is over billed",
     "Agreements with a block of each period whose overage is billed; the overage.",
     Scope::agreement, 1, 10, asks_included, overage, nullptr, overage_settings},
    {"carry_over", "Unused units that carry over or expire",
     "Agreements whose blocks do; the work that carried-over or expiring units pay for.",
     Scope::agreement, 1, 5, asks_carry_over, nullptr, kept, lasting_settings},
    {"borrowing", "Drawing on the next period",
     "Agreements whose block may; the work that is owed to the next grant.", Scope::agreement, 1,
     10, asks_borrowing, borrowed, nullptr, borrowing_settings},
    {"next_block", "Another block when one runs out",
     "Agreements whose block is topped up or sold again; those sales.", Scope::agreement, 1, 15,
     asks_next_block, next_block, nullptr, next_block_settings},
    {"incidents", "Block of tickets", "Agreements with such a block; the work that it pays for.",
     Scope::agreement, 1, 10, asks_unit<BlockUnit::incidents>, paid_by<BlockUnit::incidents>,
     nullptr, refill_settings},
    {"covered_items", "Expenses and products that an agreement pays for",
     "Agreements that cover them; what they cover.", Scope::agreement, 1, 10, asks_covered_items,
     covered_item},
}};

}  // namespace

std::span<const Scenario> block_scenarios() { return kScenarios; }

}  // namespace billing
