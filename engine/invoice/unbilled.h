// Usage on no invoice, and why.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "blocks/draw_down.h"
#include "book/book.h"

namespace billing {

enum class UsageKind { time_entry, expense, product, consumption_row };

enum class UnbilledReason {
  do_not_bill,
  outside_period,
  no_agreement,  // None of the client's agreements bills consumption on that day.
  written_off,
  not_approved,
  rejected,
  later_invoice,  // Saved after its month was billed, and after the last one of the book.
  at_period_end,  // Past the end of a block whose period ends after the book.
};

// Of a rated entry, where its work past the end of a block and the rest of it are billed apart.
struct UnbilledPart {
  Index rated = kNowhere;
  bool is_part = false;  // Split by money: `worth` counts, hours are zero.
  Decimal hours;
  Decimal worth;  // At the entry's own rate.
};

struct Unbilled {
  Index entry = kNowhere;  // In the book's list of the kind.
  UnbilledReason reason = UnbilledReason::do_not_bill;
  UsageKind kind = UsageKind::time_entry;
  std::optional<UnbilledPart> part;  // None: all of it.
  std::optional<Date> billed_on;     // Where it is known, for at_period_end.
};

// Of a client's work, expenses and products; `blocks` are the client's.
std::vector<Unbilled> find_unbilled_work(const Terms& terms, std::span<const TimeEntry> entries,
                                         std::span<const RatedEntry> rated,
                                         std::span<const BlockHistory> blocks);

}  // namespace billing
