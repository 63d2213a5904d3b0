// What of each line is printed: covered work, prices, the parts of bundles.
#pragma once

#include <vector>

#include "invoice/invoice.h"

namespace billing {

// Nothing of an amount changes. A part of a bundle is printed as its bundle says, where that has a
// line on the invoice: the one of the same period, or else the first; that line shows the sum.
void decide_shown(const Terms& terms, const Client& client, Invoice& invoice);

// The lines whose amounts the bundle's line shows as one, itself first.
std::vector<Index> bundle_lines(const Terms& terms, const Invoice& invoice, Index line);

}  // namespace billing
