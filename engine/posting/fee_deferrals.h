// Fees and additions that are billed ahead, earned as their period goes by.
#pragma once

#include <vector>

#include "posting/deferral.h"

namespace billing {

// A part of a line's amount that is earned in one calendar month.
struct EarnedPart {
  Date month;  // Its first day.
  Money amount = Money::zero({});
};

// Of a fee or an addition, under the ledger's policy; the parts add up to the line's amount, each
// rounded on the running total.
std::vector<EarnedPart> earned_parts(const Terms& terms, const Line& line, Date invoice_month);

// What of it is earned after the month of its invoice.
Money earned_later(const Terms& terms, const Line& line, Date invoice_month);

// One for each line of which something is earned after the month of its invoice, also for those
// that were billed before the book's period.
std::vector<Deferral> fee_deferrals(const Terms& terms, const ClientBill& bill);

}  // namespace billing
