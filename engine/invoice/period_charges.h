// What of something that recurs is charged: period after period, and what changes inside one.
//
// A period is charged with what holds on its first day. What changes later in it is a charge of its
// own, for the days from there on: two seats more, or the old price taken back and the new one
// charged (documented: Kill Bill credits, then bills again; third party: Sync 365, two more
// licences on a line beside the ten).
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "book/agreement.h"
#include "book/provider.h"
#include "calendar/period.h"
#include "rating/uplift.h"

namespace billing {

// What holds from a day on, until the next one's.
struct ChargedTerms {
  Date from;
  Decimal quantity;
  Decimal unit_price;  // Zero for a price sheet.
  Date price_from;     // The day on which it was set: later uplifts raise it.
};

struct RecurringCharge {
  Period life;
  std::vector<ChargedTerms> terms;   // Ascending, the first from the life's start.
  std::optional<Date> cancelled_on;  // Inside the life: what was billed past it is too much.
  std::vector<UpliftStep> uplifts;   // By day.
};

struct PeriodCharge {
  Period period;  // The whole one.
  ChargedDays days;
  Date billed_on;
  Date priced_on;        // Uplifts up to it are in the prices: the first day charged (assumption).
  bool is_first_period;  // The agreement's, and no change inside it.
  ChargedTerms terms;
  std::optional<ChargedTerms> before;  // What has been charged for the same days, to be taken off.
  bool is_cancelled = false;           // Nothing takes the place of `before`.
};

// All that may be billed in `span`, by period. A change that leaves nothing to charge or to credit
// makes none. A period that is billed ahead is billed with what is known on its invoice's day, the
// month's last; what changes between that day and the period changes all of it.
std::vector<PeriodCharge> charge_periods(const Provider& provider, const Agreement& agreement,
                                         const RecurringCharge& charge, Period span);

// A part of a period that is charged: some of the days in `whole`.
ChargedDays days_of(const Agreement& agreement, const ChargedDays& whole, Period days);

// The days whose periods may be billed in `span`.
Period charged_span(const Agreement& agreement, Period span);

}  // namespace billing
