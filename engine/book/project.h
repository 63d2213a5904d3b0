// Work sold for a price, and when how much of the price is billed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "book/deposit.h"
#include "book/reference.h"
#include "calendar/date.h"
#include "money/decimal.h"

namespace billing {

// Billed on the day it is due or on the day it was reached; with neither it is not reached yet
// (schema: Autotask ContractMilestone amount, dateDue, status).
struct Milestone {
  std::string id;
  std::string name;
  std::optional<Decimal> amount;
  std::optional<Decimal> percent;  // Of the project's price, instead of an amount.
  std::optional<Date> due_on;
  std::optional<Date> reached_on;
};

// How much of the project was done by that day: what of it was billed before comes off (schema:
// ConnectWise Invoice.type Progress).
struct Progress {
  Date on;
  Decimal percent_complete;
};

struct Project {
  std::string id;
  Index client = kNowhere;
  Index agreement = kNowhere;  // In whose section it is printed; kNowhere: in none.
  std::string name;
  Decimal price;
  std::vector<Milestone> milestones;
  std::vector<Progress> progress;  // By day; none where there are milestones.
  std::vector<Deposit> deposits;
  std::vector<Index> tax_rates;
};

}  // namespace billing
