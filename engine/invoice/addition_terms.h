// An addition's quantities and prices put together, day after day.
#pragma once

#include <vector>

#include "book/agreement.h"
#include "invoice/period_charges.h"

namespace billing {

// Over the addition's life; ascending, the first from its start, each different from the one
// before.
std::vector<ChargedTerms> terms_over(const Addition& addition, Period life);

// The agreement's additions as they are printed: by their sequence, then as the book has them.
std::vector<Index> in_printed_order(const Agreement& agreement);

}  // namespace billing
