// The figures that ConnectWise shows of an agreement's limit (schema: AgreementRecap; third party:
// Better Invoice, agreement-tab).
#pragma once

#include "money/decimal.h"

namespace billing {

struct Recap {
  Decimal remaining;  // Below zero where overruns are allowed and happened.
  Decimal overrun;    // What was used above the limit.
  Decimal available;  // With the headroom of the overrun limit; never below zero.
};

// `used` is negative, as that screen shows it; `overrun_limit` is zero where none is allowed.
Recap recap_agreement(const Decimal& starting, const Decimal& adjustments, const Decimal& used,
                      const Decimal& overrun_limit);

}  // namespace billing
