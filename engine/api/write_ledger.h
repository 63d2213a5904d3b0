// The general ledger's part of a book.
#pragma once

#include "api/json_text.h"
#include "book/ledger.h"

namespace billing {

JsonText write_ledger(const Ledger& ledger);
// Sets "dimensions" where there are any.
void write_dimensions(JsonText& owner, const GlDimensions& dimensions);

}  // namespace billing
