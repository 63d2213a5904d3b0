// The general ledger's part of a book.
#pragma once

#include "api/json_text.h"
#include "book/book.h"

namespace billing {

// Clients and agreements that it names are those of the terms.
JsonText write_closed_invoice(const Terms& terms, const ClosedInvoice& invoice);
JsonText write_ledger(const Terms& terms, const Ledger& ledger);
// Sets "dimensions" where there are any.
void write_dimensions(JsonText& owner, const GlDimensions& dimensions);

}  // namespace billing
