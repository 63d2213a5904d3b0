// Additions whose quantity was typed in, beside what a vendor counts of them.
//
// Which count belongs to which addition is said on the addition (vendor_count), or else found by
// its name: a source has an attribute that is written like it, or is called so itself. Additions of
// one agreement with the same count stand beside it together.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leakage/check.h"

namespace billing {

// A billing period of the agreement; counts are looked at on the day whose quantity is billed: its
// first in advance, its last in arrears.
struct ComparedPeriod {
  Period period;
  Date on;
  std::optional<Decimal> counted;  // None: the source does not say.
  Index snapshot = kNowhere;       // In the source's, that says it.
  Decimal billed;                  // Of all additions that are there on that day.
  Index last = kNowhere;           // The last of those, by place; kNowhere: none is.
};

struct CountGroup {
  Index agreement = kNowhere;
  Index source = kNowhere;
  std::vector<CountAttribute> match;
  bool by_hand = false;
  std::vector<Index> additions;         // In the agreement's, as it is set up.
  std::vector<std::string> ids;         // Of those: places move when one is taken out.
  std::vector<ComparedPeriod> periods;  // Those that are billed in the book.
};

std::vector<CountGroup> count_groups(const LeakBook& book);

// Whether two names are the same but for case, blanks and signs.
bool is_same_name(const std::string& one, const std::string& other);

// Whether one of the findings says that an addition of the group is set up otherwise than was
// signed. What was signed goes first: the same units are not counted again.
bool is_otherwise(const std::vector<Finding>& findings, const CountGroup& group);

// Bills what was counted, by changing the quantity of the last of the additions in each period in
// which the two differ.
void bill_as_counted(Agreement& agreement, const CountGroup& group);

}  // namespace billing
