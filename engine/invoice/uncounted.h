// Updates of a count source that gave no one count, where an invoice depends on them.
#pragma once

#include <span>
#include <vector>

#include "book/book.h"
#include "rating/count/count_stretches.h"

namespace billing {

struct Uncounted {
  Index agreement = kNowhere;
  Index addition = kNowhere;
  CountStretch stretch;  // With a fault; its days are those that were looked at.
};

// Of everything billed in the book's period, by agreement, addition and day.
std::vector<Uncounted> find_uncounted(const Terms& terms, std::span<const Index> agreements);

}  // namespace billing
