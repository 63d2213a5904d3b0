// Where the rate of a line of time comes from.
#pragma once

#include "api/explanation.h"

namespace billing {

// What an hour of the entry costs on the line before a block's own terms change it: its own rate,
// or the overage rate where the line is past the end of a block that bills one.
Explanation::RowRate rate_of(const BilledBook& billed, const Line& line, const RatedEntry& rated);

// Adds the steps and settings that make the rate of `rated`; gives its operand. A line holds
// entries of one rate, which may come to it in several ways: the most telling is shown in steps
// (the chain, before an overage rate, before a typed one), the rows name their own.
std::string explain_rate(const BilledBook& billed, const Line& line, const RatedEntry& rated,
                         const Explanation::RowRate& rate, Explanation& explanation);

// On a line past the end of a block: the draw factor and the discount on `rate`, which `operand`
// holds. Gives the operand of the price.
std::string explain_past_end(const BilledBook& billed, const Line& line, const RatedEntry& rated,
                             const Decimal& rate, std::string operand, Explanation& explanation);

}  // namespace billing
