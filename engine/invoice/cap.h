// What an agreement's lines come to above the most that was agreed.
#pragma once

#include <span>
#include <vector>

#include "invoice/agreed_periods.h"

namespace billing {

// The period of the agreement's cap whose invoices the month's are; none where the cap does not
// count.
std::optional<AgreedPeriod> cap_period(const Terms& terms, Index agreement, Date month);

// What the agreement's lines of the period come to on the invoices before `until`, and before the
// book.
Decimal billed_before_in(std::span<const Invoice> invoices, const Invoice& until, Index agreement,
                         const AgreedPeriod& period);

// Takes it off the invoice that goes above it, a line for each set of taxes. `agreements` are the
// client's.
// Months before `from` stay as they are.
void apply_caps(const Terms& terms, std::span<const Index> agreements, Date from,
                std::span<Invoice> invoices);

}  // namespace billing
