// A calendar as the book has it.
#pragma once

#include "api/json_text.h"
#include "book/work_calendar.h"

namespace billing {

JsonText write_calendar(const WorkCalendar& calendar);

}  // namespace billing
