// What an agreement's lines fall short of what was committed.
#pragma once

#include <span>
#include <vector>

#include "invoice/invoice.h"

namespace billing {

// One period of a commitment, told in whole months: those whose invoices count. A period of a
// contract counts from the month in which it begins (assumption).
struct CommitmentPeriod {
  Period months;
  Period whole;  // The cycle's.
  ChargedDays days;
  Money minimum = Money::zero({});  // A part of a period commits to its part.
  Decimal billed_before;            // Before the book.
};

// Those that end in the book's period. The agreement has a commitment.
std::vector<CommitmentPeriod> commitment_periods(const Terms& terms, Index agreement);

// A line on the last month's invoice of each period that falls short; begins that invoice where
// there is none. `agreements` are the client's. Invoices stay in their order.
void add_true_ups(const Terms& terms, Index client, std::span<const Index> agreements,
                  std::vector<Invoice>& invoices);

// The agreement's own lines that count: all but true-ups.
bool counts_for_commitment(const Line& line, Index agreement);

}  // namespace billing
