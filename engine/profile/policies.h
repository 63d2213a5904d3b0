// All policies, in the order in which differences are told: each is put into force after those
// before it, so what a difference in money is put down to follows from this order, which is
// printed wherever it counts.
#pragma once

#include <span>

#include "profile/policy.h"

namespace billing {

std::span<const Policy> all_policies();
// kNowhere: there is none.
Index find_policy(std::string_view id);

// A subject each.
std::span<const Policy> time_policies();
std::span<const Policy> allocation_policies();
std::span<const Policy> block_policies();
std::span<const Policy> recurring_policies();
std::span<const Policy> consumption_policies();
std::span<const Policy> invoice_policies();
std::span<const Policy> ledger_policies();

}  // namespace billing
