// An addition's quantities and prices put together, day after day.
#pragma once

#include <vector>

#include "book/book.h"
#include "invoice/period_charges.h"

namespace billing {

// Far enough for the periods that the book's end cuts through to be whole.
Date charge_horizon(const Terms& terms, const Agreement& agreement);

// The addition's life and terms up to `horizon`.
RecurringCharge recurring_charge(const Agreement& agreement, const Addition& addition,
                                 Date horizon);

// The fee's, likewise.
RecurringCharge recurring_charge(const Agreement& agreement, const RecurringFee& fee, Date horizon);

// Over the addition's life; ascending, the first from its start, each different from the one
// before.
std::vector<ChargedTerms> terms_over(const Addition& addition, Period life);

// The agreement's additions as they are printed: by their sequence, then as the book has them;
// parts after their bundle.
std::vector<Index> in_printed_order(const Agreement& agreement);

}  // namespace billing
