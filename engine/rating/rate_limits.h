// How many hours each rate rule with a limit has been used for.
#pragma once

#include <map>
#include <string>
#include <tuple>

#include "rating/time_rate.h"

namespace billing {

// Hours count in the order in which they are rated.
class RateLimits {
 public:
  explicit RateLimits(const Terms& terms) : terms_(terms) {}

  // What the rule of a step has been used for over what its limit counts with this entry, which is
  // rated under `agreement`.
  LimitUse use_of(const RateStep& step, Index agreement, const TimeEntry& entry) const;

  // Negative hours give back: what a block leaves to the next agreement is rated there.
  void add(const LimitUse& use, Index agreement, const TimeEntry& entry, const Decimal& hours);

 private:
  // List, agreement, rule, and the entry, ticket or first day that it counts over.
  using Key = std::tuple<RateList, Index, Index, std::string>;
  Key key_of(RateList list, Index rule, Index agreement, const TimeEntry& entry) const;

  const Terms& terms_;
  std::map<Key, Decimal> used_;
};

}  // namespace billing
