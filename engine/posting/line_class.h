// What an invoice line is to the general ledger.
#pragma once

#include "invoice/line.h"
#include "posting/accounts.h"

namespace billing {

// Of what a block of money pays for.
GlClass class_of(ItemKind kind);
// Of the revenue that the line is, be it earned now or later; of a deposit, what is owed for it.
GlClass class_of(const Terms& terms, const Line& line);
Posted posted_of(Index client, const Line& line);

// A fee or addition that is earned over its period. What is charged once is not; nor is a block's
// sale, whose units have their own days. An addition that is not in the book any more counts by its
// period.
bool is_for_period(const Terms& terms, const Line& line);

}  // namespace billing
