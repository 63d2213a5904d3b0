// Several grants and what is used of them.
#pragma once

#include "collections.h"

namespace billing::testing {

// Nothing of it is voided, renewed or reset, and all grants are there before the first usage, so
// that no overage has to wait for one.
bool is_plain_timeline(const Row& input);
JsonText answer_grant_timeline(const Row& input);

// Neither voided nor deleted.
bool is_plain_grant(const Row& input);
JsonText answer_grant_active(const Row& input);

}  // namespace billing::testing
