// A sum for each rule and each entry, ticket or period.
#include "rating/rate_limits.h"

#include "calendar/cycle.h"

namespace billing {

RateLimits::Key RateLimits::key_of(RateList list, Index rule, Index agreement,
                                   const TimeEntry& entry) const {
  const Index owner = list == RateList::agreement ? agreement : kNowhere;
  const Date on = entry.worked_at.date();
  const RateLimit& limit = *rule_at(terms_, entry.client, agreement, list, rule).limit;
  std::string over;
  switch (limit.per) {
    case LimitPer::entry:
      over = entry.id;
      break;
    case LimitPer::ticket:
      over = entry.ticket.empty() ? entry.id : "ticket " + entry.ticket;
      break;
    case LimitPer::period:
      over = owner == kNowhere ? on.month_to_string()
                               : period_at(terms_.agreements[owner].cycle(), on).start.to_string();
      break;
    case LimitPer::always:
      break;
  }
  return {list, owner, rule, std::move(over)};
}

LimitUse RateLimits::use_of(const RateStep& step, Index agreement, const TimeEntry& entry) const {
  const auto used = used_.find(key_of(step.list, step.rule, agreement, entry));
  return {step.list, step.rule, used == used_.end() ? Decimal{} : used->second};
}

void RateLimits::add(const LimitUse& use, Index agreement, const TimeEntry& entry,
                     const Decimal& hours) {
  used_[key_of(use.list, use.rule, agreement, entry)] += hours;
}

}  // namespace billing
