// Seats and devices: the quantity that is billed beside the one that is there.
#pragma once

#include "leakage/check.h"

namespace billing {

// Of additions that are, or were meant to be, filled by a source of a kind that `wanted` takes.
std::vector<Finding> find_drift(const LeakBook& book, bool (*wanted)(CountKind kind));

}  // namespace billing
