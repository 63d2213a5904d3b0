// Reads a whole book, reporting every problem at once.
#pragma once

#include <optional>
#include <string_view>

#include "api/problem.h"
#include "book/book.h"

namespace billing {

// nullopt exactly when `problems` got one.
std::optional<Book> read_book(std::string_view json, Problems& problems);

}  // namespace billing
