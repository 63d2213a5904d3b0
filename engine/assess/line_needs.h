// Which scenarios each line depends on: the same question as the audit's, line by line, so that a
// line's money is counted once.
#pragma once

#include <vector>

#include "assess/scenario.h"

namespace billing {

struct LineNeeds {
  Money worth = Money::zero({});  // Billed, or of the work that a block has paid for.
  std::vector<bool> scenarios;    // In their order: whether the line depends on it.
};

// Of the clients without a currency of their own: amounts of several are never added up.
std::vector<LineNeeds> line_needs(const AssessedBook& book);

}  // namespace billing
