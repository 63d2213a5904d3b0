// Expenses and products as a book has them.
#pragma once

#include "api/write_fields.h"

namespace billing {

JsonText write_item(const Terms& terms, ItemKind kind, const Item& item);

}  // namespace billing
