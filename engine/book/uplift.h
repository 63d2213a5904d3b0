// How a price rises year after year.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "calendar/date.h"
#include "money/decimal.h"

namespace billing {

enum class UpliftMethod {
  percent,  // Of the price before it (schema: Halo percent_increase).
  amount,   // Added to the price of a unit, or to the fee.
  index,    // By what an index has risen since the day a year before.
};

struct IndexFigure {
  Date on;  // Holds from this day on.
  Decimal value;
  friend bool operator==(const IndexFigure&, const IndexFigure&) = default;
};

struct DayOfYear {
  int month = 1;
  int day = 1;  // 29 February is the 28th in years without it.
  friend bool operator==(const DayOfYear&, const DayOfYear&) = default;
};

struct Uplift {
  UpliftMethod method = UpliftMethod::percent;
  Decimal value;                       // Percent or amount; below zero the price falls.
  std::vector<IndexFigure> index;      // Ascending.
  std::optional<DayOfYear> yearly_on;  // None: the agreement's anniversary.
  std::optional<Date> first;           // No uplift before it: the price was agreed until then.
  std::optional<Date> last;            // None after it.

  // Its day in a year; `agreement_start` says when the anniversary is.
  Date day_in(int year, Date agreement_start) const {
    const int month = yearly_on ? yearly_on->month : agreement_start.month();
    const int day = yearly_on ? yearly_on->day : agreement_start.day();
    return *Date::from_parts(year, month, std::min(day, days_in_month(year, month)));
  }
  bool counts_on(Date date) const { return (!first || *first <= date) && (!last || date <= *last); }
  friend bool operator==(const Uplift&, const Uplift&) = default;
};

}  // namespace billing
