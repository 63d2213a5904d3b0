// Which account of the ledger a line's revenue goes to.
#pragma once

#include "api/explanation.h"
#include "invoice/line.h"

namespace billing {

// A setting that leads to the mapping which decided; none where the ledger has no cascades, or the
// line bills nothing.
void add_account_setting(const Terms& terms, Index client, const Line& line,
                         Explanation& explanation);

}  // namespace billing
