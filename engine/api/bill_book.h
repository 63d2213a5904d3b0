// Bills a book, and bills again what an edit touches.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/billed_book.h"
#include "api/edit_book.h"
#include "api/problem.h"

namespace billing {

// Bills every client of a book; a client that cannot be billed is a problem at its place.
std::optional<BilledBook> bill_book(Book book, Problems& problems);

// Puts the edited book in the place of the old one and bills the clients that it touches; their ids
// come back. With a problem `billed` stays as it was.
std::vector<std::string> rebill(BilledBook& billed, EditedBook edited, Problems& problems);

}  // namespace billing
