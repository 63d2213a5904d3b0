// The days that no invoice bills, as an answer.
#pragma once

#include "api/billed_book.h"
#include "api/json_text.h"

namespace billing {

JsonText write_lost_days(const BilledBook& billed);

}  // namespace billing
