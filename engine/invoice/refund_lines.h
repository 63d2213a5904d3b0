// Prepaid units that are given back: a credit on the invoice of the day.
#pragma once

#include "invoice/recurring_lines.h"

namespace billing {

// One for each adjustment that refunds what it took back: units x refund_unit_price. Units that
// were not there any more are owed, and not refunded (assumption).
std::vector<DatedLine> refund_lines(const Terms& terms, const BlockHistory& history, Index block);

}  // namespace billing
