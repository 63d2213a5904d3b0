// One finding as JSON, and how amounts of leakage are told.
#pragma once

#include <vector>

#include "api/json_text.h"
#include "leakage/waterfall.h"

namespace billing {

inline constexpr int kMonthsOfYear = 12;

// Losses and what is billed too much, never netted: month by month what a finding comes to is one
// or the other.
struct Directions {
  Money under;
  Money over;

  explicit Directions(Currency currency)
      : under(Money::zero(currency)), over(Money::zero(currency)) {}
  void add(Money amount) { (amount.minor_units() < 0 ? over : under) += amount; }
  Money sum() const { return under + over; }
};

Directions directions_of(const std::vector<Money>& months, Currency currency);
void write_directions(JsonText& json, const Directions& directions);

// Of so many months, if all were like the book's.
Money for_months(const LeakBook& book, Money amount, int count);

// The client's, or else the provider's.
Currency currency_of(const LeakBook& book, const Finding& finding);

// `months`: as finding_months() gives them.
JsonText write_finding(const LeakBook& book, const Finding& finding, bool is_step,
                       const std::vector<Money>& months);

}  // namespace billing
