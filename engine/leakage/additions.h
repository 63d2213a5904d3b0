// Additions that are there on one side only, and how one comes and goes.
#pragma once

#include <string>

#include "book/agreement.h"

namespace billing {

Index find_addition(const Agreement& agreement, const std::string& id);
// Appends it; of a bundle that `to` does not have it is no part.
void append_addition(Agreement& to, const Addition& addition, const Agreement& from);
// References of its parts and of discounts move with those behind it.
void remove_addition(Agreement& agreement, Index addition);

}  // namespace billing
