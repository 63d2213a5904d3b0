// Which agreement takes a time entry, and why another does not.
#pragma once

#include <span>
#include <vector>

#include "book/book.h"

namespace billing {

enum class CoverageAnswer {
  covered,
  no_time,     // The agreement covers no time.
  not_active,  // Worked before its start or after its end.
  role_excluded,
  type_excluded,
  condition_failed,  // See failed_condition().
};

// `work_time`: of the piece of the entry that is asked about.
CoverageAnswer check_coverage(const Terms& terms, const Agreement& agreement,
                              const TimeEntry& entry, WorkTime work_time);
// The first of the agreement's conditions that the entry does not meet; kNowhere: it meets all.
Index failed_condition(const Terms& terms, const Agreement& agreement, const TimeEntry& entry,
                       WorkTime work_time);

// A client's agreements in the order in which they are asked: those of a project first (practice
// asked for: r/halopsa 1qd2igb), under CoverageMatch::best those with more conditions before those
// with fewer, then as in the book.
std::vector<Index> coverage_order(const Terms& terms, std::span<const Index> agreements);

// Whether the agreement pays for an expense or a product of that day: the class is covered, the
// category not excluded, and a block, if there is one, counts money (third party: Better Invoice,
// hours agreements accept only time).
bool covers_item(const Agreement& agreement, ItemKind kind, const Item& item);

struct Placement {
  Index agreement = kNowhere;  // Whose rates apply; kNowhere: the client's and the price list's.
  bool covered = false;        // Whether the agreement pays for it; false: time and materials.
};

// The agreement that the entry names, covered or not; else the first of `agreements` (a client's,
// in coverage_order) that covers it; else none. (Explicit agreement: schema, ConnectWise
// TimeEntry.agreement. First match: documented, HaloPSA billing rules.)
Placement place_entry(const Terms& terms, std::span<const Index> agreements, const TimeEntry& entry,
                      WorkTime work_time);

// The same for an expense or a product. A refund or return is never covered: nothing is put back
// into a block (assumption).
Placement place_item(const Terms& terms, std::span<const Index> agreements, ItemRef ref);

}  // namespace billing
