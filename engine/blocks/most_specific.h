// Which of a block's rows for role, type and work time counts for an entry.
#pragma once

#include <vector>

#include "book/block.h"
#include "book/time_entry.h"

namespace billing {

// One that names the role goes before those that do not, of these one that names the type, then one
// that names the work time (assumption; Autotask has roles only, HaloPSA charge types only). Null:
// none fits.
template <typename Row>
const Row* most_specific(const std::vector<Row>& rows, const TimeEntry& entry, WorkTime work_time) {
  const Row* found = nullptr;
  int found_rank = -1;
  for (const Row& row : rows) {
    if (row.work_role != kNowhere && row.work_role != entry.work_role) continue;
    if (row.work_type != kNowhere && row.work_type != entry.work_type) continue;
    if (row.work_time.value_or(work_time) != work_time) continue;
    const int rank = (row.work_role != kNowhere ? 4 : 0) + (row.work_type != kNowhere ? 2 : 0) +
                     (row.work_time ? 1 : 0);
    if (rank > found_rank) {
      found = &row;
      found_rank = rank;
    }
  }
  return found;
}

}  // namespace billing
