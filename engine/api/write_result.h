// The whole bill as JSON: answers.schema.json, $defs/result.
#pragma once

#include <string>

#include "api/billed_book.h"
#include "api/print.h"

namespace billing {

OrderedJson write_result(const BilledBook& billed);

// One leaf a line: what holds no other list or object stays on one line, so that a difference
// between two results reads as a difference between two invoices.
std::string lay_out(const OrderedJson& value);

}  // namespace billing
