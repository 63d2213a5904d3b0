// Additions that are there on one side only, and how one comes and goes.
#pragma once

#include <string>

#include "book/agreement.h"

namespace billing {

Index find_addition(const Agreement& agreement, const std::string& id);
// Appends one of `from`, into its bundle and with its parts and the discounts that are for it, as
// far as `to` has those; a discount that was for nothing else comes with it.
void append_addition(Agreement& to, Index addition, const Agreement& from);
// References of its parts and of discounts move with those behind it; a discount that was for
// nothing else goes with it.
void remove_addition(Agreement& agreement, Index addition);

// Leaves out changes from the day on which their addition is over. While flaws are put right one
// after the other they stay, since another one may be that it ended too early.
void drop_changes_after_end(Agreement& agreement);

// The discounts of `from` for the additions that `to` has; none that has lost all of its own.
std::vector<Discount> discounts_in(const Agreement& to, const Agreement& from);
// The bundle of an addition of `from`, where `to` has it.
Index bundle_in(const Agreement& to, Index addition, const Agreement& from);

}  // namespace billing
