// The book as JSON, as book.schema.json has it: reading what this writes gives the same book.
#pragma once

#include "api/print.h"

namespace billing {

// Fields that hold their default are left out.
JsonText write_book(const Book& book);

}  // namespace billing
