// Work that somebody did and saved.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "book/reference.h"
#include "book/work_calendar.h"
#include "calendar/date.h"
#include "money/decimal.h"

namespace billing {

enum class EntryBilling {
  billable,
  no_charge,    // Printed at zero.
  do_not_bill,  // Not printed.
  written_off,  // Billable once, and given up.
};

// Where it stands on its way to an invoice (schema: ConnectWise TimeEntry.status).
enum class Approval { draft, submitted, approved, rejected };

// A field of the user's own.
struct CustomField {
  std::string name;
  std::string value;
};

struct TimeEntry {
  std::string id;
  Index client = kNowhere;
  Index agreement = kNowhere;  // kNowhere: the client's first agreement that covers it.
  LocalTime worked_at;
  LocalTime entered_at;  // When it was saved: blocks are drawn in this order.
  Decimal minutes;       // As worked; hours given as such are kept as minutes, exactly.
  bool given_in_hours = false;
  Index work_role = kNowhere;
  Index work_type = kNowhere;
  std::optional<WorkTime> work_time;  // Of all of it; none: the calendar says.
  EntryBilling billing = EntryBilling::billable;
  Approval approval = Approval::approved;
  std::optional<Decimal> hourly_rate;   // Typed in by hand: goes before every rule.
  std::optional<Decimal> overage_rate;  // Typed in by hand.
  std::string ticket;
  std::string project;
  std::string member;  // Who worked.
  std::vector<CustomField> fields;
  std::string note;
};

}  // namespace billing
