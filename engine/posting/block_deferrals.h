// What clients have paid for prepaid work, earned draw by draw.
#pragma once

#include <optional>
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

// What one movement of a block releases of its lot's price: after - before.
struct MovementRelease {
  ReleaseKind kind = ReleaseKind::recognised;
  Money price = Money::zero({});  // Without the tax in it.
  Decimal granted;
  Decimal used_before;
  Decimal used_after;
  Money before = Money::zero({});
  Money after = Money::zero({});
};

// None: it takes nothing, or of a lot that was not sold or is earned when it is sold.
std::optional<MovementRelease> released_by(const Terms& terms, const ClientBill& bill, Index block,
                                           std::size_t movement);

}  // namespace billing
