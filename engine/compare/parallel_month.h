// A month's invoices as they were sent, beside those that are computed: the parallel month of a
// migration. Lines are matched by rules in a printed order, each of which a user can overrule:
//
//   1. chosen: somebody has said which computed lines a sent one stands for, or that none does
//   2. same_text_and_amount: description and amount are the same
//   3. same_text: the description is the same, and no other line of either side has it
//   4. same_amount: the amount is the same, and no other line of either side has it
//
// Descriptions are compared without case, spaces and punctuation. What no rule matches is missing
// on the other side. Assumption: no platform documents such rules.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "book/actual_invoice.h"
#include "money/money.h"

namespace billing {

enum class MatchRule { chosen, same_text_and_amount, same_text, same_amount, none };

// One printed line of either side.
struct ParallelLine {
  std::string id;
  std::string description;
  Money amount = Money::zero({});
};

struct LineMatch {
  Index actual = kNowhere;      // In the sent lines; kNowhere: missing among them.
  std::vector<Index> computed;  // In the computed lines; empty: missing among them.
  MatchRule rule = MatchRule::none;
  Money difference = Money::zero({});  // Sent less computed.
};

// Every line of either side is in exactly one match. `chosen` has one for each sent line; an id
// that no computed line has is passed over, so that a decision outlives an edit of the book. Sent
// lines first, in their order, then what is missing among them.
std::vector<LineMatch> match_lines(std::span<const ParallelLine> actual,
                                   std::span<const std::optional<std::vector<std::string>>> chosen,
                                   std::span<const ParallelLine> computed, Currency currency);

}  // namespace billing
