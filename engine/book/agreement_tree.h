// Parents and children among agreements: one invoice, separate limits (third party: Better Invoice,
// agreements-tab; schema: ConnectWise parentAgreement).
#pragma once

#include <vector>

#include "book/agreement.h"

namespace billing {

// The agreement itself where it has no parent.
Index root_of(const std::vector<Agreement>& agreements, Index agreement);

// A client's agreements as they are printed: in the book's order, each followed by its children.
std::vector<Index> in_print_order(const std::vector<Agreement>& agreements, Index client);

// circular: it is above itself. too_deep: more than `depth_max` are above it, none of them in a
// circle, which has no depth.
enum class ParentFault { none, circular, too_deep };

// One for each agreement.
std::vector<ParentFault> parent_faults(const std::vector<Agreement>& agreements,
                                       std::size_t depth_max);

}  // namespace billing
