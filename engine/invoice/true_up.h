// What an agreement's lines fall short of what was committed.
#pragma once

#include <span>
#include <vector>

#include "invoice/agreed_periods.h"

namespace billing {

// Those that end in the book's period. The agreement has a commitment.
std::vector<AgreedPeriod> commitment_periods(const Terms& terms, Index agreement);

// A line on the last month's invoice of each period that falls short; begins that invoice where
// there is none. `agreements` are the client's. Invoices stay in their order.
void add_true_ups(const Terms& terms, Index client, std::span<const Index> agreements,
                  std::vector<Invoice>& invoices);

}  // namespace billing
