// What clients have paid for prepaid work, earned draw by draw.
#pragma once

#include <vector>

#include "posting/deferral.h"

namespace billing {

// Whether the line is the sale of a lot whose money is not earned yet.
bool is_deferred_sale(const Terms& terms, const ClientBill& bill, const Line& line);

// One for each lot that is sold, also before the book's period. Each draw, loss or take-back
// releases amount x units / units granted, rounded on the running total: so when nothing is left,
// all of it is released to the cent. (Draw by draw: third party, Better Invoice; unused units when
// they expire: contract, what Zuora leaves to its users.)
std::vector<Deferral> block_deferrals(const Terms& terms, std::span<const TimeEntry> entries,
                                      const ClientBill& bill);

}  // namespace billing
