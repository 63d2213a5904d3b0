// What billing by hand costs a month: touches x minutes x wage, and invoices that go out late
// while an error is looked for x the cost of cash.
#pragma once

#include <vector>

#include "assess/audit.h"

namespace billing {

// What one use of a scenario costs by hand, a month.
struct Touches {
  int count = 0;
  int minutes = 0;  // Of each.
};

struct ManualWork {
  std::int64_t touches = 0;
  std::int64_t minutes = 0;
};

// One of `each` for each scenario, in their order.
ManualWork manual_work(const std::vector<ScenarioAudit>& audits, const std::vector<Touches>& each);

// `wage` is of an hour.
Money cost_of_minutes(const Terms& terms, std::int64_t minutes, const Decimal& wage);

// Business days that an error takes to find and correct ("as quoted by the article" from Flexpoint;
// not found at its source), of 260 in a year (assumption).
inline constexpr int kDaysLateLeast = 3;
inline constexpr int kDaysLateMost = 7;
inline constexpr int kBusinessDays = 260;
// Of invoices made by hand that have an error (third party: IOFM, as getflexpoint.com quotes it).
inline constexpr std::string_view kLateInvoicesPercent = "12.5";

struct LateInvoices {
  Decimal a_month;               // How many.
  Decimal cost_of_cash_percent;  // A year.
};
// So many average invoices, so many business days late.
Money cost_of_late(const Terms& terms, const InvoicedTotals& invoiced, const LateInvoices& late,
                   int days);
// As many as the prior says, to one digit.
Decimal late_invoices_by_prior(const Terms& terms, const InvoicedTotals& invoiced);

}  // namespace billing
