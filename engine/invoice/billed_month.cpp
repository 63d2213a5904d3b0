// A month is billed closing_days after its end; the last one not yet billed is that of the day so
// many days before the work was saved.
#include "invoice/billed_month.h"

#include <algorithm>

namespace billing {

Date billed_month(const Terms& terms, const TimeEntry& entry) {
  const Date worked = entry.worked_at.date();
  const Date month = worked.first_of_month();
  if (terms.policies.late_entries == LateEntries::bill_again) return month;
  if (!terms.period.contains(worked)) return month;
  const Date open = entry.entered_at.date().plus_days(-terms.policies.closing_days);
  return std::max(month, open.first_of_month());
}

}  // namespace billing
