// What a charge that repeats has been billed for by some day: a stub before its first cycle, whole
// cycles, a stub after its last. (Documented: Kill Bill's bill-cycle day.)
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "calendar/cycle.h"
#include "money/ratio.h"

namespace billing {

// A cycle whose periods begin on `day_of_month` (1 to 31, or the last of shorter months), in step
// with the month of `start`.
BillingCycle cycle_on_day(Cycle cycle, int day_of_month, Date start);

// The first day on which a cycle begins, not before `start`.
Date first_cycle_day(const BillingCycle& cycle, Date start);

// Something that is charged from `start` until `end`, or without an end.
struct Charged {
  BillingCycle cycle;
  Date start;
  std::optional<Date> end;
};

// In advance: up to the end of the period in which `target` falls. Nothing before the start.
Date billed_until_in_advance(const Charged& charged, Date target);
// In arrears: up to the last cycle day that `target` has reached, or to an end that it has passed.
// nullopt: nothing yet.
std::optional<Date> billed_until_in_arrears(const Charged& charged, Date target);

struct BilledPart {
  Period billed;
  Period whole;  // The period that it is a part of.
  friend bool operator==(const BilledPart&, const BilledPart&) = default;
};

std::vector<BilledPart> billed_parts(const BillingCycle& cycle, Period billed);

// The part as a fraction of its period, in days; `month_days` as for count_days().
Ratio share_of_period(const BilledPart& part, std::optional<int> month_days = std::nullopt);
// The parts together, in cycles.
Ratio count_cycles(std::span<const BilledPart> parts);

}  // namespace billing
