// What an invoice line is to the general ledger.
#pragma once

#include "invoice/line.h"
#include "posting/accounts.h"

namespace billing {

// Of the revenue that the line is, be it earned now or later.
GlClass class_of(const Line& line);
Posted posted_of(Index client, const Line& line);

// A fee or addition: what is billed for a period. A block's sale is not; its units have their own
// days.
bool is_for_period(const Line& line);

}  // namespace billing
