// A tax rate as the book has it: book.schema.json, $defs/tax_rate.
#pragma once

#include "api/print.h"

namespace billing {

JsonText write_tax_rate(const Terms& terms, const TaxRate& rate);

}  // namespace billing
