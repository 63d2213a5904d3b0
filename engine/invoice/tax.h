// Tax on an invoice.
#pragma once

#include <vector>

#include "invoice/invoice.h"
#include "invoice/tax_table.h"

namespace billing {

TaxClass tax_class(LineKind kind);

// The line's tax rates without those from which client, class or work role are exempt.
void drop_exempt_rates(const Terms& terms, const Client& client, Line& line);

TaxTable tax_table(const Terms& terms, std::span<const Line> lines);

// One row for each tax rate that a line carries, in the book's order, zero rows left out.
std::vector<InvoiceTax> tax_lines(const Terms& terms, std::span<const Line> lines);

}  // namespace billing
