// Each policy is a key; what it leaves open is settled by the order of grant.
#include "blocks/lot_order.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace billing {
namespace {

using LotKey = std::tuple<int, std::int32_t, std::int32_t>;

LotKey key_of(LotOrder order, const Lot& lot) {
  constexpr std::int32_t kNever = std::numeric_limits<std::int32_t>::max();
  const std::int32_t granted = lot.usable.start.days();
  const std::int32_t expiry = lot.expires_on ? lot.expires_on->days() : kNever;
  switch (order) {
    case LotOrder::oldest:
      return {0, granted, 0};
    case LotOrder::newest:
      return {0, -granted, 0};
    case LotOrder::nearest_expiry:
      return {0, expiry, granted};
    case LotOrder::priority:
      return {lot.priority, expiry, granted};
  }
  return {};
}

}  // namespace

void sort_lots(LotOrder order, const std::vector<Lot>& lots, std::vector<Index>& open) {
  std::sort(open.begin(), open.end(), [&](Index a, Index b) {
    return std::pair(key_of(order, lots[a]), a) < std::pair(key_of(order, lots[b]), b);
  });
}

}  // namespace billing
