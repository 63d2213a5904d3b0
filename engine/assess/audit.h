// Which scenarios a billed book uses, where, and how much money depends on each.
//
// A line counts for every scenario that it depends on, so the scenarios' money does not add up to
// what is invoiced.
#pragma once

#include <vector>

#include "assess/scenario.h"

namespace billing {

struct ScenarioUse {
  Index client = kNowhere;         // None of what the whole book uses.
  Index agreement = kNowhere;      // None of what a client or the whole book uses.
  Money amount = Money::zero({});  // In the book's period.
};

struct ScenarioAudit {
  std::vector<ScenarioUse> uses;   // In the book's order.
  Money amount = Money::zero({});  // All uses'.
  std::size_t variants = 0;        // Different settings among them.

  bool is_used() const { return !uses.empty(); }
};

// Lines of several agreements stand on it.
bool shares_invoice(const Invoice& invoice);

// One for each scenario, in their order.
std::vector<ScenarioAudit> audit_scenarios(const AssessedBook& book);

// Before tax, in the book's period.
struct InvoicedTotals {
  Money amount = Money::zero({});
  std::size_t invoices = 0;
};
InvoicedTotals invoiced_totals(const AssessedBook& book);

// What an amount of the book's period comes to in an average month, rounded as the book rounds.
Money in_a_month(const Terms& terms, Money in_period);

}  // namespace billing
