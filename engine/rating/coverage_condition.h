// Whether a time entry meets a condition of an agreement's coverage.
#pragma once

#include "book/book.h"

namespace billing {

// A field that the entry does not have is no value: only is_not and not_in hold of it. `work_time`:
// of the piece of the entry that is asked about.
bool meets(const Terms& terms, const CoverageCondition& condition, const TimeEntry& entry,
           WorkTime work_time);

// Whether it is about an entry's project, so that its agreement is the project's.
bool names_project(const Coverage& coverage);

}  // namespace billing
