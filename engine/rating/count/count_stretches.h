// What a source's updates come to, day after day: exactly one match or a fault, and said so.
#pragma once

#include <optional>
#include <vector>

#include "book/count_source.h"
#include "calendar/period.h"

namespace billing {

enum class CountFault {
  missed,     // An update was due and did not come; or none ever came.
  unmatched,  // No snapshot of the update has the attributes asked for.
  ambiguous,  // Several have.
};

// Days between one update and the next. They are as the update left them: with a count, at zero, or
// with nothing to bill.
struct CountStretch {
  Period days;
  std::optional<Date> updated;      // None: there was no update yet.
  std::optional<CountFault> fault;  // Of that update.
  Index snapshot = kNowhere;        // Whose count stands; kNowhere: zero by policy, or none.
  std::optional<Decimal> count;     // None: nothing is billed for these days.
};

// The stretches of `span`, in order and without gaps; none for an empty one. An update is all
// snapshots of a client with one time, and stands from its day on; of several on one day the last
// one does (assumption).
std::vector<CountStretch> count_stretches(const CountSource& source, Index client,
                                          const CountedQuantity& counted, Period span);

// Places of the snapshots by client, then by time, those of one time as they were written.
std::vector<Index> snapshots_in_time(const std::vector<CountSnapshot>& snapshots);

// The client's snapshots: a run of `source.in_time`.
std::int64_t count_snapshots(const CountSource& source, Index client);

}  // namespace billing
