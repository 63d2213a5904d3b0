// The whole bill as JSON: answers.schema.json, $defs/result.
#pragma once

#include <string>

#include "api/billed_book.h"
#include "api/print.h"

namespace billing {

OrderedJson write_result(const BilledBook& billed);

// What is short stays on one line, the rest has a line for each element: a difference between two
// results then reads as a difference between two lines of an invoice.
std::string lay_out(const OrderedJson& value);

}  // namespace billing
