// Whether an entry's work reaches an invoice, and what keeps it back.
#pragma once

#include "book/policies.h"
#include "book/time_entry.h"

namespace billing {

enum class Billability {
  billable,
  no_charge,     // Printed at zero.
  do_not_bill,   // Never printed.
  written_off,   // Given up.
  not_approved,  // Held back until it is.
  rejected,      // Held back until it is corrected.
};

// Work that is held back draws on no block either (assumption: it is billed as if it were saved
// when it is approved). What is never billed needs no approval.
Billability billability(const Policies& policies, const TimeEntry& entry);

}  // namespace billing
