// The month on whose invoice an entry's work stands.
#pragma once

#include "book/book.h"

namespace billing {

// The first day of the month in which the work was done, or under LateEntries::next_invoice, where
// it was saved after that month had been billed, of the first month that had not been. Work from
// before the billed period stays there: another book has billed it.
Date billed_month(const Terms& terms, const TimeEntry& entry);

// The same of what of it is past the end of the agreement's block.
Date overage_month(const Terms& terms, const Agreement& agreement, const TimeEntry& entry);

}  // namespace billing
