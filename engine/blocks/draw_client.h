// All of a client's work and items: placed, rated, and drawn on its blocks, agreement after
// agreement.
#pragma once

#include <span>
#include <vector>

#include "blocks/draw_down.h"
#include "book/book.h"

namespace billing {

// A client's entries, positions in the book's, and its expenses and products, each in saved order.
struct OwnWork {
  std::span<const Index> entries;
  std::span<const ItemRef> items;
};

struct ClientWork {
  // In saved order; after them what one agreement's block left to the next, in the order in which
  // it was left.
  std::vector<RatedEntry> rated;
  std::vector<BlockHistory> blocks;  // One for each of the agreements with a block.
};

// `agreements`: the client's, in the book's order. Where a block leaves what does not fit to the
// next agreement, that is the next of them, in coverage_order, that covers the entry; after the
// last, time and materials at the client's rates (practice asked for: project, then bucket, then
// block, then time and materials, r/halopsa 1qd2igb; the rates at its end: assumption).
ClientWork draw_client(const Terms& terms, std::span<const Index> agreements,
                       std::span<const TimeEntry> entries, const OwnWork& own);

}  // namespace billing
