// An invoice as JSON: answers.schema.json, $defs/invoice.
#pragma once

#include "api/billed_book.h"
#include "api/print.h"

namespace billing {

// nullopt-like: a null value when the month has no lines.
JsonText write_invoice(const BilledBook& billed, Index client, std::size_t month);

}  // namespace billing
