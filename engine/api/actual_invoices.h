// Invoices that were really sent: reading, writing, and laying them beside the computed ones.
#pragma once

#include <vector>

#include "api/billed_book.h"
#include "api/field_reader.h"
#include "api/json_text.h"
#include "api/read_terms.h"

namespace billing {

ActualInvoice read_actual_invoice(const JsonValue& value, const std::string& pointer,
                                  const Terms& terms, const BookIds& ids, Problems& problems);
JsonText write_actual_invoice(const Terms& terms, const ActualInvoice& invoice);

// Client by client, what was sent in the month beside what is computed for it.
JsonText write_parallel_month(const BilledBook& billed, std::size_t month);

}  // namespace billing
