// Each period: what holds on its first day, then change after change.
#include "invoice/period_charges.h"

#include <algorithm>
#include <utility>

#include "calendar/day_count.h"

namespace billing {
namespace {

constexpr int kThirty = 30;

std::optional<int> month_days_of(const Agreement& agreement) {
  return agreement.month_days == MonthDays::thirty ? std::optional(kThirty) : std::nullopt;
}

// By money; where a price sheet sets that, by the quantity.
bool is_reduction(const ChargedTerms& from, const ChargedTerms& to) {
  const auto worth = [](const ChargedTerms& terms) {
    return std::pair(terms.quantity * terms.unit_price, terms.quantity);
  };
  return worth(to) < worth(from);
}

class PeriodWalk {
 public:
  PeriodWalk(const Agreement& agreement, const RecurringCharge& charge,
             std::vector<PeriodCharge>& charges)
      : agreement_(agreement), charge_(charge), charges_(charges) {}

  void walk(Period period) {
    const Period alive = intersect(period, charge_.life);
    const bool starts_inside = period.start < alive.start;
    const bool is_first_period = alive.start == agreement_.start;
    ChargedTerms held = terms_on(alive.start);
    const ChargedDays days = charged_days(period, charge_.life, base_proration(is_first_period),
                                          month_days_of(agreement_));
    if (days.days == 0) return;  // So is all that changes in it.
    const Period charged = intersect(days.charged, charge_.life);
    charges_.push_back({period, days, billed_on(period, charged, charged.start, starts_inside),
                        is_first_period, held, std::nullopt});
    const auto change_to = [&](const ChargedTerms& next, bool is_cancelled) {
      if (!alive.contains(next.from) || next.from == alive.start) return;
      const ChargedDays rest = charged_days(period, {next.from, charge_.life.end},
                                            agreement_.proration, month_days_of(agreement_));
      if (rest.days == 0) return;
      if (is_reduction(held, next) && !is_credited()) return;
      charges_.push_back({period, rest, billed_on(period, alive, next.from, true), false, next,
                          held, is_cancelled});
      held = next;
    };
    for (const ChargedTerms& next : charge_.terms) {
      if (!charge_.cancelled_on || next.from < *charge_.cancelled_on) change_to(next, false);
    }
    if (charge_.cancelled_on) {
      change_to({*charge_.cancelled_on, Decimal{}, held.unit_price}, true);
    }
  }

 private:
  const ChargedTerms& terms_on(Date date) const {
    const auto after =
        std::partition_point(charge_.terms.begin(), charge_.terms.end(),
                             [&](const ChargedTerms& terms) { return terms.from <= date; });
    return *std::prev(after);
  }

  Proration base_proration(bool is_first_period) const {
    return is_first_period ? agreement_.first_period_proration.value_or(agreement_.proration)
                           : agreement_.proration;
  }

  bool is_credited() const {
    return agreement_.unused_days == UnusedDays::credited &&
           agreement_.proration != Proration::whole;
  }

  Date billed_on(Period period, Period charged, Date start, bool starts_inside) const {
    if (agreement_.timing == Timing::arrears) return charged.end.plus_days(-1);
    const bool waits = starts_inside && agreement_.parts_billed == PartsBilled::next_invoice;
    return waits ? period.end : start;
  }

  const Agreement& agreement_;
  const RecurringCharge& charge_;
  std::vector<PeriodCharge>& charges_;
};

}  // namespace

ChargedDays days_of(const Agreement& agreement, const ChargedDays& whole, Period days) {
  return {count_days(days, month_days_of(agreement)), whole.of_days, days};
}

Period charged_span(const Agreement& agreement, Period span) {
  // A part may wait for the invoice of the period after its own.
  const bool waits = agreement.parts_billed == PartsBilled::next_invoice;
  return {span.start.plus_days(waits ? -1 : 0), span.end};
}

std::vector<PeriodCharge> charge_periods(const Agreement& agreement, const RecurringCharge& charge,
                                         Period span) {
  std::vector<PeriodCharge> charges;
  if (charge.life.is_empty()) return charges;
  PeriodWalk walk(agreement, charge, charges);
  for (const Period& period :
       periods_in(agreement.cycle(), intersect(charge.life, charged_span(agreement, span)))) {
    const Date start = std::max(period.start, charge.life.start);
    if (charge.cancelled_on && *charge.cancelled_on <= start) break;
    walk.walk(period);
  }
  return charges;
}

}  // namespace billing
