// A ticket that was closed, so that those without any time can be found.
#pragma once

#include <string>

#include "book/reference.h"
#include "calendar/date.h"

namespace billing {

struct ClosedTicket {
  std::string id;  // As time entries name it.
  Index client = kNowhere;
  Date closed_on;
};

}  // namespace billing
