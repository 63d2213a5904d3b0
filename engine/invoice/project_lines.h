// What projects bill: milestones that are due or reached, and progress less what was billed before.
#pragma once

#include <vector>

#include "book/book.h"
#include "invoice/recurring_lines.h"

namespace billing {

// What of a project's price was billed before one of its milestones or progress records, and with
// it, in percent. Milestones with an amount of their own do not count.
struct BilledPercent {
  Decimal before;
  Decimal through;
};

// `place`: in the project's milestones, or, where it has none, in its progress. Milestones count in
// the order of the list.
BilledPercent billed_percent(const Project& project, Index place);

// A line is what the rounded part of the price grows by, so that lines of 100 percent add up to the
// price. Less progress than before is a credit (assumption).
std::vector<DatedLine> project_lines(const Terms& terms, Index project);

}  // namespace billing
