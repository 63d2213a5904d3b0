// Each period: what holds on its first day, then change after change.
#include "invoice/period_charges.h"

#include <algorithm>
#include <span>
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

// Asked for later and later days, so that each step is taken once.
class RisingPrice {
 public:
  RisingPrice(const Provider& provider, std::span<const UpliftStep> steps)
      : provider_(provider), steps_(steps) {}

  Decimal on(Date date, const ChargedTerms& terms) {
    if (!from_ || *from_ != terms.price_from) {
      from_ = terms.price_from;
      price_ = terms.unit_price;
      digits_ = price_digits(provider_, price_);
      const auto next =
          std::partition_point(steps_.begin(), steps_.end(),
                               [&](const UpliftStep& step) { return step.on <= terms.price_from; });
      taken_ = static_cast<std::size_t>(next - steps_.begin());
    }
    for (; taken_ < steps_.size() && steps_[taken_].on <= date; ++taken_) {
      price_ = uplift_price(price_, steps_[taken_], digits_, provider_.rounding);
    }
    return price_;
  }

 private:
  const Provider& provider_;
  std::span<const UpliftStep> steps_;
  std::optional<Date> from_;
  Decimal price_;
  int digits_ = 0;
  std::size_t taken_ = 0;
};

class PeriodWalk {
 public:
  PeriodWalk(const Provider& provider, const Agreement& agreement, const RecurringCharge& charge,
             std::vector<PeriodCharge>& charges)
      : agreement_(agreement),
        charge_(charge),
        charges_(charges),
        price_(provider, charge.uplifts) {}

  // False once nothing comes any more.
  bool walk(Period period) {
    const Period alive = intersect(period, charge_.life);
    const bool is_first_period = alive.start == agreement_.start;
    const ChargedDays days = charged_days(period, charge_.life, base_proration(is_first_period),
                                          month_days_of(agreement_));
    if (days.days == 0) return true;  // So is all that changes in it.
    const Period charged = intersect(days.charged, charge_.life);
    const Date billed = billed_on(period, charged, agreement_.ahead_of(charged.start), alive.start);
    const Date known_on =
        std::min(alive.start, billed.first_of_month().plus_months(1).plus_days(-1));
    if (charge_.cancelled_on && *charge_.cancelled_on <= known_on) return false;
    ChargedTerms held = priced(terms_on(known_on), alive.start);
    charges_.push_back({period, days, billed, alive.start, is_first_period, held, std::nullopt});
    const auto change_to = [&](const ChargedTerms& next, bool is_cancelled) {
      if (alive.end <= next.from) return;
      const bool is_begun = alive.start < next.from;
      const ChargedDays rest = is_begun
                                   ? charged_days(period, {next.from, charge_.life.end},
                                                  agreement_.proration, month_days_of(agreement_))
                                   : days;
      if (rest.days == 0) return;
      if (is_reduction(held, next) && is_begun && !is_credited()) return;
      charges_.push_back({period, rest, billed_on(period, alive, next.from, next.from), alive.start,
                          false, next, held, is_cancelled});
      held = next;
    };
    for (const ChargedTerms& next : std::span(charge_.terms).subspan(1)) {
      if (charge_.cancelled_on && *charge_.cancelled_on <= next.from) break;
      if (known_on < next.from && next.from < alive.end) {
        change_to(priced(next, alive.start), false);
      }
    }
    if (charge_.cancelled_on) {
      change_to({*charge_.cancelled_on, Decimal{}, held.unit_price, held.price_from}, true);
    }
    return true;
  }

 private:
  const ChargedTerms& terms_on(Date date) const {
    const auto after =
        std::partition_point(charge_.terms.begin() + 1, charge_.terms.end(),
                             [&](const ChargedTerms& terms) { return terms.from <= date; });
    return *std::prev(after);
  }

  ChargedTerms priced(ChargedTerms terms, Date on) {
    terms.unit_price = price_.on(on, terms);
    return terms;
  }

  Proration base_proration(bool is_first_period) const {
    return is_first_period ? agreement_.first_period_proration.value_or(agreement_.proration)
                           : agreement_.proration;
  }

  bool is_credited() const {
    return agreement_.unused_days == UnusedDays::credited &&
           agreement_.proration != Proration::whole;
  }

  // In advance on `at_once`, unless what holds from `from` on waits for the next period.
  Date billed_on(Period period, Period charged, Date at_once, Date from) const {
    if (agreement_.timing == Timing::arrears) return charged.end.plus_days(-1);
    const bool waits = period.start < from && agreement_.parts_billed == PartsBilled::next_invoice;
    return waits ? std::max(at_once, agreement_.ahead_of(period.end)) : at_once;
  }

  const Agreement& agreement_;
  const RecurringCharge& charge_;
  std::vector<PeriodCharge>& charges_;
  RisingPrice price_;
};

}  // namespace

ChargedDays days_of(const Agreement& agreement, const ChargedDays& whole, Period days) {
  return {count_days(days, month_days_of(agreement)), whole.of_days, days};
}

Period charged_span(const Agreement& agreement, Period span) {
  // A part may wait for the invoice of the period after its own.
  const bool waits = agreement.parts_billed == PartsBilled::next_invoice;
  const Date end =
      agreement.look_ahead.is_endless() ? span.end : agreement.look_ahead.after(span.end);
  return {span.start.plus_days(waits ? -1 : 0), end};
}

std::vector<PeriodCharge> charge_periods(const Provider& provider, const Agreement& agreement,
                                         const RecurringCharge& charge, Period span) {
  std::vector<PeriodCharge> charges;
  if (charge.life.is_empty()) return charges;
  PeriodWalk walk(provider, agreement, charge, charges);
  for (const Period& period :
       periods_in(agreement.cycle(), intersect(charge.life, charged_span(agreement, span)))) {
    if (!walk.walk(period)) break;
  }
  return charges;
}

}  // namespace billing
