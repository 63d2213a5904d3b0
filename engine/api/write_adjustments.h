// What changes amounts after lines are priced, as the book has it.
#pragma once

#include "api/print.h"

namespace billing {

// Sets "discounts" and "commitment" of an agreement where it has them.
void write_adjustments(const Terms& terms, const Agreement& agreement, JsonText& json);
// Sets "discounts", "minimum_invoice", "maximum_invoice" and "credits" of a client.
void write_adjustments(const Terms& terms, const Client& client, JsonText& json);

}  // namespace billing
