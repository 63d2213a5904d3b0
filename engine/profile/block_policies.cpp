// What a block counts, what it keeps, and what happens past its end.
#include <array>

#include "profile/convert_block.h"
#include "profile/policies.h"

namespace billing {
namespace {

using Values1 = std::array<std::string_view, 1>;
using Values2 = std::array<std::string_view, 2>;
using Values3 = std::array<std::string_view, 3>;
using Values5 = std::array<std::string_view, 5>;

constexpr int kDaysOfMonth = 30;

constexpr Values2 kUnits = {kAsSigned, "hours"};
constexpr Values2 kIncidents = {kAsSigned, "time_and_materials"};
constexpr Values1 kSplit = {kAsSigned};
constexpr Values2 kWorkTimeFactors = {kAsSigned, "none"};
constexpr Values3 kFactors = {kAsSigned, "by_role", "one_to_one"};
constexpr Values5 kLotOrders = {kAsSigned, "oldest", "newest", "nearest_expiry", "priority"};
constexpr Values3 kCarryOver = {kAsSigned, "all", "none"};
constexpr Values3 kExpiry = {kAsSigned, "whole_months", "never"};
constexpr Values2 kBorrowing = {kAsSigned, "none"};
constexpr Values2 kTopUp = {kAsSigned, "none"};
constexpr Values2 kFurtherBlock = {kAsSigned, "time_and_materials"};
constexpr Values3 kOverage = {kAsSigned, "billed", "not_billed"};
constexpr Values2 kOverageRate = {kAsSigned, "own_rate"};
constexpr Values3 kOverageFactor = {kAsSigned, "plain", "by_factor"};

void apply_unit(Terms& terms, std::string_view, Touched& touched) {
  for (Index i = 0; i < terms.agreements.size(); ++i) {
    Agreement& agreement = terms.agreements[i];
    if (!agreement.block || agreement.block->unit != BlockUnit::amount) continue;
    if (agreement.block->unlimited) continue;  // Nothing is short of it in either unit.
    if (!can_convert(*agreement.block)) {
      touched.out_of_reach.push_back(i);
      continue;
    }
    agreement.block = convert_block(*agreement.block, BlockUnit::hours);
    agreement.coverage.expenses = false;  // Hours cannot pay for them.
    agreement.coverage.products = false;
    if (!agreement.coverage.time) agreement.block.reset();
    touched.agreements.push_back(i);
  }
}

// Overage rates mean something only where they are billed.
bool change_overage(Block& block, Overage overage) {
  if (!change(block.overage, overage)) return false;
  block.overage_rates.clear();
  return true;
}

// A ticket is no unit: its time is billed by the hour.
void apply_incidents(Terms& terms, std::string_view, Touched& touched) {
  change_agreements(terms, touched, [](Agreement& agreement) {
    if (!agreement.block || agreement.block->unit != BlockUnit::incidents) return false;
    agreement.block.reset();
    agreement.coverage.time = false;
    return true;
  });
}

void apply_work_time_factors(Terms& terms, std::string_view, Touched& touched) {
  change_blocks(terms, touched, [](Block& block) {
    return std::erase_if(block.draw_factors,
                         [](const DrawFactor& factor) { return factor.work_time.has_value(); }) > 0;
  });
}

void apply_factors(Terms& terms, std::string_view value, Touched& touched) {
  change_blocks(terms, touched, [&](Block& block) {
    return std::erase_if(block.draw_factors, [&](const DrawFactor& factor) {
             return value == "one_to_one" || factor.work_type != kNowhere || factor.work_time;
           }) > 0;
  });
}

void apply_lot_order(Terms& terms, std::string_view value, Touched& touched) {
  const LotOrder order = value == "oldest"           ? LotOrder::oldest
                         : value == "newest"         ? LotOrder::newest
                         : value == "nearest_expiry" ? LotOrder::nearest_expiry
                                                     : LotOrder::priority;
  change_blocks(terms, touched, [&](Block& block) { return change(block.lot_order, order); });
}

void apply_carry_over(Terms& terms, std::string_view value, Touched& touched) {
  change_blocks(terms, touched, [&](Block& block) {
    if (!block.carry_over) return false;
    if (value == "none") {
      block.carry_over.reset();
      return true;
    }
    CarryOver& carried = *block.carry_over;
    const bool had_part = change(carried.percent, std::nullopt);
    const bool had_least = change(carried.minimum, std::nullopt);
    return change(carried.maximum, std::nullopt) || had_part || had_least;
  });
}

bool change_expiry(Duration& lasts, std::string_view value) {
  if (lasts.is_endless() || (value == "whole_months" && lasts.months)) return false;
  const std::optional<int> days = lasts.days;
  lasts = {};
  if (value == "whole_months") {
    lasts.months = std::max(1, (*days + kDaysOfMonth / 2) / kDaysOfMonth);
  }
  return true;
}

void apply_expiry(Terms& terms, std::string_view value, Touched& touched) {
  change_blocks(terms, touched, [&](Block& block) {
    const bool of_lots = change_expiry(block.lot_lasts, value);
    return (block.carry_over && change_expiry(block.carry_over->lasts, value)) || of_lots;
  });
}

void apply_borrowing(Terms& terms, std::string_view, Touched& touched) {
  change_blocks(terms, touched, [](Block& block) {
    const bool borrowed = change(block.borrow_percent, std::nullopt);
    return (block.overage == Overage::carry && change_overage(block, Overage::bill_own_rate)) ||
           borrowed;
  });
}

void apply_top_up(Terms& terms, std::string_view, Touched& touched) {
  change_blocks(terms, touched, [](Block& block) {
    if (!block.top_up) return false;
    block.top_up.reset();
    return true;
  });
}

void apply_further_block(Terms& terms, std::string_view, Touched& touched) {
  change_blocks(terms, touched, [](Block& block) {
    return block.overage == Overage::sell_block && change_overage(block, Overage::bill_own_rate);
  });
}

// What is borrowed, sold anew or passed on is no overage.
bool ends_at_block(const Block& block) {
  return block.overage == Overage::bill_own_rate || block.overage == Overage::bill_overage_rate ||
         block.overage == Overage::refuse;
}

void apply_overage(Terms& terms, std::string_view value, Touched& touched) {
  change_blocks(terms, touched, [&](Block& block) {
    if (!ends_at_block(block)) return false;
    if (value == "not_billed") return change_overage(block, Overage::refuse);
    return block.overage == Overage::refuse && change_overage(block, Overage::bill_own_rate);
  });
}

void apply_overage_rate(Terms& terms, std::string_view, Touched& touched) {
  change_blocks(terms, touched, [](Block& block) {
    return block.overage == Overage::bill_overage_rate &&
           change_overage(block, Overage::bill_own_rate);
  });
}

void apply_overage_factor(Terms& terms, std::string_view value, Touched& touched) {
  change_blocks(terms, touched, [&](Block& block) {
    return !block.draw_factors.empty() && change(block.overage_by_factor, value == "by_factor");
  });
}

constexpr std::array<Policy, 14> kPolicies = {{
    {"block_unit", "What a block is counted in", kUnits, apply_unit},
    {"incidents", "Blocks of tickets", kIncidents, apply_incidents},
    {"draw_factors", "How much an hour draws", kFactors, apply_factors},
    {"work_time_factors", "Hours out of business hours that draw more", kWorkTimeFactors,
     apply_work_time_factors},
    {"entry_split", "Work that a block only partly covers", kSplit, nullptr},
    {"lot_order", "Which lot is drawn first", kLotOrders, apply_lot_order},
    {"carry_over", "What is left at a period's end", kCarryOver, apply_carry_over},
    {"expiry", "How long prepaid units last", kExpiry, apply_expiry},
    {"borrowing", "Drawing on the next period", kBorrowing, apply_borrowing},
    {"top_up", "Automatic top-up", kTopUp, apply_top_up},
    {"further_block", "Another block when one runs out", kFurtherBlock, apply_further_block},
    {"overage", "Work past the end of a block", kOverage, apply_overage},
    {"overage_rate", "The rate past the end of a block", kOverageRate, apply_overage_rate},
    {"overage_factor", "Draw factors on the rate past the end", kOverageFactor,
     apply_overage_factor},
}};

}  // namespace

std::span<const Policy> block_policies() { return kPolicies; }

}  // namespace billing
