// Periods over which what an agreement bills is held against an amount: a commitment, a cap.
#pragma once

#include <vector>

#include "invoice/invoice.h"

namespace billing {

// One of them, told in whole months: those whose invoices count. A period of a contract counts from
// the month in which it begins (assumption).
struct AgreedPeriod {
  Period months;
  Period whole;  // The cycle's.
  ChargedDays days;
  Money amount = Money::zero({});  // Of a part of a period its part.
  Decimal billed_before;           // Before the book.
};

struct AgreedAmount {
  Cycle cycle = Cycle::monthly;
  Decimal amount;
  std::optional<Decimal> billed_before;
  bool is_whole_without_proration = false;  // Of a part at the start, where proration is off.
};

AgreedAmount agreed_amount(const Commitment& commitment);
AgreedAmount agreed_amount(const Cap& cap);

// Those with a month in the book's period.
std::vector<AgreedPeriod> agreed_periods(const Terms& terms, Index agreement,
                                         const AgreedAmount& agreed);

// The agreement's own lines that count: all but true-ups, deposits and corrections, which count in
// the month that they correct.
bool counts_for_agreed(const Line& line, Index agreement);

}  // namespace billing
