// The book as JSON, as book.schema.json has it: reading what this writes gives the same book.
#pragma once

#include "api/print.h"

namespace billing {

// Fields that hold their default are left out.
JsonText write_book(const Book& book);
// One agreement, as it stands in the book's list.
JsonText write_agreement(const Book& book, const Agreement& agreement);

}  // namespace billing
