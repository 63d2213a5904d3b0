// The journal of a billed book: as an answer, and as a plain-text journal.
#pragma once

#include <string>

#include "api/billed_book.h"
#include "api/json_text.h"

namespace billing {

// All entries, by client and day; what is deferred, month by month; and the text.
JsonText write_journal(const BilledBook& billed);

// What hledger and ledger both read: by day, and at each month's end a balance assertion for every
// account. Amounts are debits, or credits with a minus.
std::string journal_text(const BilledBook& billed);

}  // namespace billing
