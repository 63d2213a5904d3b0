// One block and one piece of work on it, billed as any book is: the rows about blocks run through
// the engine's own path and not past it.
#pragma once

#include <optional>

#include "invoice/bill_client.h"

namespace billing::testing {

struct BlockWork {
  Block block;
  Decimal hours;
  Decimal rate;                         // The role's.
  std::optional<Decimal> own_rate;      // The agreement's for the role.
  std::optional<Decimal> overage_rate;  // Typed in on the entry.
};

// A month of an agreement whose one period is a year, so that nothing of a block ends in it.
class BilledBlock {
 public:
  explicit BilledBlock(const BlockWork& work);

  const BlockHistory& history() const { return bill_.blocks.front(); }
  // Sums over the lines of one kind.
  Decimal quantity(LineKind kind) const;
  Decimal amount(LineKind kind) const;
  Decimal drawn() const;
  Decimal left() const;
  Decimal owed() const;
  Decimal lots(LotOrigin origin) const;

 private:
  ClientBill bill_;
};

}  // namespace billing::testing
