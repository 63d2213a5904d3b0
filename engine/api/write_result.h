// The whole bill as JSON: answers.schema.json, $defs/result.
#pragma once

#include "api/billed_book.h"
#include "api/print.h"

namespace billing {

JsonText write_result(const BilledBook& billed);

// What is on no invoice, each with the reason.
JsonText write_unbilled(const BilledBook& billed);

}  // namespace billing
