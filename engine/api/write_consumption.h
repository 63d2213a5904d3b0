// Metered usage, and what agreements bill for it, as a book has them.
#pragma once

#include "api/write_fields.h"

namespace billing {

JsonText write_consumption_row(const Terms& terms, const ConsumptionRow& row);
JsonText write_consumption_terms(const Terms& terms, const ConsumptionTerms& consumption);
// "method" and "value".
void write_mark_up(const FieldWriter& writer, JsonText& json, const MarkUp& mark_up);

}  // namespace billing
