// Which lots a block has before anything draws on it: what its cycle grants, what is purchased,
// what an adjustment adds.
#pragma once

#include <optional>
#include <vector>

#include "blocks/lot.h"
#include "book/book.h"

namespace billing {

// In order of grant, those of one day in the order cycle, purchases, adjustments. A period that the
// agreement's start or end cuts is granted whole (assumption).
std::vector<Lot> grant_lots(const Terms& terms, const Agreement& agreement);

// Those of periods that begin after the book's, where the look-ahead may bill them in it.
std::vector<Lot> coming_lots(const Terms& terms, const Agreement& agreement);

// A lot that comes in at `on`: usable until it expires, the agreement ends or the book does.
// `expires_on`: nothing for never.
Lot make_lot(const Terms& terms, const Agreement& agreement, LotOrigin origin, Date on,
             std::optional<Date> expires_on, const Decimal& granted);

// When what is sold or given on `on` is lost: with the period for a block of each period, else by
// the block's expiry.
std::optional<Date> expiry_of(const Agreement& agreement, Date on);

// What the grants after that of `on` come to until the agreement is over, for a block with a grant
// per period: so much of what is owed then is ever paid back. Nothing: as much as may be, since it
// is not over.
std::optional<Decimal> granted_after(const Agreement& agreement, Date on);

// The day on which something ends that begins on `start`; nothing: never.
std::optional<Date> end_of(const Duration& lasts, Date start);
std::optional<Date> earlier(std::optional<Date> a, std::optional<Date> b);

}  // namespace billing
