// What it changes to count blocks in hours or in money: the same book, billed both ways.
//
// An hours block lets an after-hours hour take one hour, however much dearer it is (article: one
// after-hours hour takes 1 hour, or $175 instead of $125). The loss is measured, not estimated:
// every block that has an hour_price is billed in both units, and the difference is what the
// invoices differ by.
#pragma once

#include <vector>

#include "book/book.h"
#include "invoice/bill_client.h"

namespace billing {

// One agreement, billed with all of the client's convertible blocks in one unit, then the other.
struct BlockUnitTotals {
  Index agreement = kNowhere;
  std::vector<Money> hours;  // Its lines, a sum for each month of the book, before tax.
  std::vector<Money> amount;
};

// The client's agreements that have a block with an hour_price, in the book's order. `scratch` is a
// copy of the book's terms, one for all clients: a copy for each would cost clients x agreements.
// The client's blocks are converted in it and put back.
std::vector<BlockUnitTotals> compare_block_units(Terms& scratch, const AllUsage& usage,
                                                 const OwnUsage& own, Index client);

}  // namespace billing
