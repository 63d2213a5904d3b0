// A difference and what it comes from, for all answers that tell one.
#pragma once

#include "api/billed_book.h"
#include "api/json_text.h"
#include "compare/comparison.h"

namespace billing {

// `from_side`: the book, billed under `from`.
Comparison compare_billed(const BilledBook& billed, const BilledBook& from_side,
                          const Profile& from, const Profile& to);

// Those that change anything, in the order of the policies.
JsonText write_causes(const std::vector<Cause>& causes);

}  // namespace billing
