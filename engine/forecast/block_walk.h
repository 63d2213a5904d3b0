// One future of a block: the same rules as draw_down and block_balance, in whole parts of a unit
// and for the work of some days at once. A test walks real histories through both.
#pragma once

#include <vector>

#include "forecast/block_plan.h"

namespace billing {

struct WalkedDraw {
  std::int64_t unfit = 0;   // Past what there was, before anything was sold for it.
  std::int64_t beyond = 0;  // Neither covered nor owed.
};

// Sums over many futures.
struct WalkSums {
  std::vector<Int128> lost;  // By price.
  Int128 sold_blocks = 0;
  Int128 topped_up = 0;  // Parts.
};

class BlockWalk {
 public:
  explicit BlockWalk(const BlockPlan& plan);

  // Back to the plan's first day, whose ends and grants are done.
  void begin();
  // While set, what is lost and sold is added up.
  void count(bool counts) { counts_ = counts; }
  std::int32_t next_end() const { return next_end_; }
  void end_lots(std::int32_t on);
  void happen(const PlanEvent& event);
  // Work of a span that no lot's end or grant divides; a top-up looks at the balance once a day, so
  // with one a span is a day.
  WalkedDraw draw(std::int64_t needed, std::int32_t on);

  std::int64_t left() const { return total_ - owed_; }
  const WalkSums& sums() const { return sums_; }

 private:
  void open(PlanLot lot);
  std::int64_t take(std::int64_t needed);
  void carry(std::int32_t on);
  void lose(PlanLot& lot, std::int64_t parts);
  void sell_blocks(std::int64_t needed, std::int32_t on);
  void sell_top_up(std::int32_t on);
  std::int64_t owable(std::int64_t rest, std::int32_t on) const;
  bool is_renewed(const PlanLot& lot, std::int32_t on) const;
  bool goes_before(const PlanLot& a, const PlanLot& b) const;
  std::int32_t expiry_of(std::int32_t on) const;
  std::uint32_t price_at(std::size_t from_end) const {
    return static_cast<std::uint32_t>(plan_.prices.size() - from_end);
  }
  void sort();

  const BlockPlan& plan_;
  const Block& block_;
  std::vector<PlanLot> first_;  // As they are once the first day's ends and grants are done.
  std::int64_t first_total_ = 0;
  std::int64_t first_owed_ = 0;
  std::int32_t first_end_ = kNever;
  std::vector<PlanLot> open_;  // In the order of use.
  std::int64_t total_ = 0;
  std::int64_t owed_ = 0;
  std::int32_t next_end_ = kNever;
  std::uint32_t next_place_ = 0;
  bool counts_ = false;
  WalkSums sums_;
};

}  // namespace billing
