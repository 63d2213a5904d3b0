// The lots that a block holds on its way through the days, and what is owed to its next grant.
#pragma once

#include <optional>
#include <vector>

#include "blocks/lot.h"
#include "book/book.h"

namespace billing {

inline constexpr std::size_t kLotsMax = 10'000;  // Of one block: it would sell for ever.

class BlockBalance {
 public:
  BlockBalance(const Terms& terms, const Agreement& agreement)
      : terms_(terms), agreement_(agreement), block_(*agreement.block) {}

  // A grant; what is owed is taken from it first. Throws BillingError "block.too_many_lots".
  Index open_lot(Lot lot);
  // The first day up to `until` on which an open lot ends; none: nothing.
  std::optional<Date> next_end(Date until) const;
  // What ends on that day is lost, or carried over.
  void end_lots(Date on);
  // What is more than there is to take back is owed.
  void take_back(Index adjustment);

  // Draws on the usable lots, in the order of use; returns what did not fit. A ticket is covered
  // whole or not at all, so an incident needs one lot that holds it.
  Decimal take(Index rated, Date on, Decimal needed);
  // Work that needs nothing, or an entry of which nothing is covered.
  void note(MovementKind kind, Index rated, Date on, const Decimal& beyond);
  void owe(Index rated, Date on, const Decimal& quantity);

  // What work of that day may still draw, less what is owed: a lot that has ended by then, and is
  // kept for work saved late, does not count.
  Decimal left_on(Date on) const;
  const Decimal& owed() const { return owed_; }

  std::vector<Lot> lots;            // In order of grant.
  std::vector<Movement> movements;  // In the order in which they happened.

 private:
  // Those with something left on which work of that day may draw, in the order of use.
  std::vector<Index> usable_lots(Date on) const;
  bool can_carry(const Lot& lot) const;
  // Whether the lot ends with the period for which it was granted, and the agreement goes on.
  bool is_renewed(const Lot& lot, Date on) const;
  void carry(std::vector<Index> carried, Date on);
  // Where the block is unlimited: the first lot of that day gets what is needed.
  void grow(Date on, const Decimal& needed);
  void expire(Index index, Date on, const Decimal& lost);
  void record(Movement movement);

  const Terms& terms_;
  const Agreement& agreement_;
  const Block& block_;
  std::vector<Index> open_;
  Decimal left_;
  Decimal owed_;
};

}  // namespace billing
