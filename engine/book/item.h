// What is billed once and is not work: an expense that somebody had, a product that was sold.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "book/mark_up.h"
#include "book/reference.h"
#include "book/time_entry.h"
#include "calendar/date.h"
#include "money/decimal.h"

namespace billing {

enum class ItemKind { expense, product };

// One of the terms' expenses or products.
struct ItemRef {
  ItemKind kind = ItemKind::expense;
  Index place = kNowhere;  // kNowhere: none.
};

struct Item {
  std::string id;
  Index client = kNowhere;
  Index agreement = kNowhere;  // kNowhere: the client's first agreement that covers it.
  Date on;                     // Spent or sold.
  LocalTime entered_at;        // When it was saved; the day's first minute where that is not given.
  std::string name;            // Printed on the invoice.
  std::string category;        // Travel, hardware: for coverage. May be empty.
  Decimal quantity = Decimal::from_integer(1);  // An expense has one.
  std::optional<Decimal> unit_cost;             // What the provider paid.
  std::optional<MarkUp> mark_up;                // On the cost.
  std::optional<Decimal> unit_price;            // Instead; one of the two gives the price.
  EntryBilling billing = EntryBilling::billable;
  std::vector<Index> tax_rates;
};

// An item has no time of day: where it is ordered by one, it comes first.
inline LocalTime first_minute_of(Date day) { return LocalTime::from_minutes(day.days() * 1440); }

}  // namespace billing
