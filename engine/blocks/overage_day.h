// When work past the end of a block is billed.
#pragma once

#include "book/agreement.h"

namespace billing {

// The day of the work; or, where the block bills at its period's end, the last day of the period
// that it is granted for, cut by the agreement's end. That of a one-time block is its lot, after it
// and for purchased units the agreement: nothing else of them ends for certain (assumption).
Date overage_billed_on(const Agreement& agreement, Date worked);

}  // namespace billing
