// A month is billed closing_days after its end; the last one not yet billed is that of the day so
// many days before the work was saved.
#include "invoice/billed_month.h"

#include <algorithm>

#include "blocks/overage_day.h"

namespace billing {
namespace {

Date month_of(const Terms& terms, const TimeEntry& entry, Date due) {
  const Date month = due.first_of_month();
  if (terms.policies.late_entries == LateEntries::bill_again) return month;
  if (!terms.period.contains(due)) return month;
  const Date open = entry.entered_at.date().plus_days(-terms.policies.closing_days);
  return std::max(month, open.first_of_month());
}

}  // namespace

Date billed_month(const Terms& terms, const TimeEntry& entry) {
  return month_of(terms, entry, entry.worked_at.date());
}

Date overage_month(const Terms& terms, const Agreement& agreement, const TimeEntry& entry) {
  return month_of(terms, entry, overage_billed_on(agreement, entry.worked_at.date()));
}

}  // namespace billing
