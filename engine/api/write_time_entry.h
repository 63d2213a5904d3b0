// A time entry as JSON, as book.schema.json has it.
#pragma once

#include "api/json_text.h"
#include "book/book.h"

namespace billing {

JsonText write_time_entry(const Terms& terms, const TimeEntry& entry);

}  // namespace billing
