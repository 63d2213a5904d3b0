// Periods are numbered from a fixed day, so any of them is found without walking to it.
#include "calendar/cycle.h"

#include <array>
#include <stdexcept>

namespace billing {
namespace {

// A cycle is so many days or so many months long; the other one is 0.
struct Length {
  std::string_view name;
  std::int32_t days;
  int months;
};

// In the order of Cycle.
constexpr std::array<Length, 12> kLengths{{
    {"weekly", 7, 0},
    {"two_weekly", 14, 0},
    {"four_weekly", 28, 0},
    {"monthly", 0, 1},
    {"two_monthly", 0, 2},
    {"quarterly", 0, 3},
    {"semi_annual", 0, 6},
    {"yearly", 0, 12},
    {"two_yearly", 0, 24},
    {"three_yearly", 0, 36},
    {"four_yearly", 0, 48},
    {"five_yearly", 0, 60},
}};

const Length& length_of(Cycle cycle) { return kLengths.at(static_cast<std::size_t>(cycle)); }

int divide_down(int dividend, int divisor) {
  return dividend / divisor - (dividend % divisor < 0 ? 1 : 0);
}

// Periods, numbered from the one that begins on `origin`. Every boundary is counted from there and
// never from the one before, so that 31 January comes back to the 31st in March.
class Periods {
 public:
  explicit Periods(const BillingCycle& cycle)
      : length_(length_of(cycle.cycle)), origin_(cycle.contract_start) {
    if (cycle.anchor == CycleAnchor::contract) return;
    if (!has_calendar_anchor(cycle.cycle)) throw std::logic_error("cycle: no calendar anchor");
    origin_ = Date::from_days(-25'567);  // 1 January 1900, which is also a Monday.
  }

  Period at(int index) const { return {boundary(index), boundary(index + 1)}; }

  int index_of(Date date) const {
    if (length_.days != 0) return divide_down(date.days() - origin_.days(), length_.days);
    const int months = (date.year() - origin_.year()) * 12 + date.month() - origin_.month();
    const int index = divide_down(months, length_.months);
    return date < boundary(index) ? index - 1 : index;
  }

 private:
  Date boundary(int index) const {
    return length_.days != 0 ? origin_.plus_days(index * length_.days)
                             : origin_.plus_months(index * length_.months);
  }

  Length length_;
  Date origin_;
};

}  // namespace

std::optional<Cycle> find_cycle(std::string_view name) {
  for (std::size_t i = 0; i < kLengths.size(); ++i) {
    if (kLengths[i].name == name) return static_cast<Cycle>(i);
  }
  return std::nullopt;
}

std::string_view to_string(Cycle cycle) { return length_of(cycle).name; }

bool has_calendar_anchor(Cycle cycle) {
  const Length& length = length_of(cycle);
  return length.months == 0 ? length.days == 7 : length.months <= 12;
}

int months_of(Cycle cycle) { return length_of(cycle).months; }

bool is_in_weeks(Cycle cycle) {
  return cycle == Cycle::weekly || cycle == Cycle::two_weekly || cycle == Cycle::four_weekly;
}

Period period_at(const BillingCycle& cycle, Date date) {
  const Periods periods(cycle);
  return periods.at(periods.index_of(date));
}

std::vector<Period> periods_in(const BillingCycle& cycle, Period span) {
  std::vector<Period> result;
  if (span.is_empty()) return result;
  const Periods periods(cycle);
  for (int index = periods.index_of(span.start);; ++index) {
    const Period period = periods.at(index);
    if (period.start >= span.end) return result;
    result.push_back(period);
  }
}

std::int64_t count_periods(const BillingCycle& cycle, Period span) {
  if (span.is_empty()) return 0;
  const Periods periods(cycle);
  return periods.index_of(span.end.plus_days(-1)) - periods.index_of(span.start) + 1;
}

}  // namespace billing
