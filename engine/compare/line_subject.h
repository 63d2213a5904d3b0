// What a line is about, whoever bills it: two platforms' lines of one subject stand beside each
// other, however many there are on each side and at whatever price.
#pragma once

#include <map>
#include <utility>

#include "invoice/bill_client.h"

namespace billing {

struct LineSubject {
  Index month = 0;  // Of the book's.
  Index agreement = kNowhere;
  LineKind kind = LineKind::time;
  Index addition = kNowhere;
  Index work_role = kNowhere;
  Index work_type = kNowhere;
  WorkTime work_time = WorkTime::business;
  Index thing = kNowhere;  // The item, project, deposit or discount that it is about.
  std::string meter;       // Kind and group of metered usage.
};

bool operator<(const LineSubject& one, const LineSubject& other);
bool operator==(const LineSubject& one, const LineSubject& other);

LineSubject subject_of(const Line& line, Index month);

using LineTotals = std::map<LineSubject, Money>;

// What a bill's lines come to, a sum a subject; those of nothing are left out.
LineTotals line_totals(const Terms& terms, const ClientBill& bill);

}  // namespace billing
