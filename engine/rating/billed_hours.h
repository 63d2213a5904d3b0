// From minutes worked to hours billed.
//
// Minimum, increment and maximum (time_rounding.h), then divided by 60 and rounded to the
// provider's hours_digits, half away from zero. By itself (third party: Better Invoice
// work-types-tab, per time entry), or with the other work of its ticket or day; then an entry's
// hours are what those of all of them grow by.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "book/book.h"
#include "rating/billability.h"
#include "rating/time_rounding.h"

namespace billing {

inline constexpr int kHoursDigitsMax = 12;  // Of hours saved as hours: enough to keep them exact.

// Hours that were saved as hours, exactly as typed. `entry.given_in_hours` must hold.
Decimal hours_as_typed(const TimeEntry& entry);

// What holds for work of a type; the agreement's own minutes go before the work type's.
// `agreement` may be kNowhere.
TimeRounding time_rounding(const Terms& terms, Index work_type, Index agreement);

// `minutes`: the entry's, weighed where multipliers come before rounding. `minutes_before`: of the
// entries with which it is rounded; nullopt: it is rounded by itself. Hours saved as hours that
// nothing changes stay as typed, where they are rounded by themselves.
Decimal bill_hours(const Terms& terms, const TimeEntry& entry, Index agreement,
                   const std::optional<Decimal>& minutes_before, const Decimal& minutes);

// Adds up what is rounded together: work of one ticket or day (policies.time_rounding_scope), and
// of one agreement, role, type and billability, so that it has one price (assumption).
class RoundedTogether {
 public:
  explicit RoundedTogether(const Terms& terms) : terms_(terms) {}

  // Of the next entry, in the order in which work draws; as bill_hours takes it.
  std::optional<Decimal> minutes_before(const TimeEntry& entry, Index agreement,
                                        const Decimal& minutes);

 private:
  using Key = std::tuple<Index, Index, Index, Billability, std::string>;

  const Terms& terms_;
  std::map<Key, Decimal> minutes_;
};

}  // namespace billing
