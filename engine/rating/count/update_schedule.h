// The days on which a source is due to count.
#pragma once

#include "book/count_source.h"

namespace billing {

// The last due day at or before `date`.
Date last_due(const UpdateSchedule& schedule, Date date);
// The first due day after `date`.
Date next_due(const UpdateSchedule& schedule, Date date);

}  // namespace billing
