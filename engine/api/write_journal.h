// The journal of a billed book: as an answer, and as a plain-text journal.
#pragma once

#include <string>

#include "api/billed_book.h"
#include "api/json_text.h"
#include "posting/post_client.h"

namespace billing {

// All entries, by client and day; what is deferred, month by month; and the text.
JsonText write_journal(const BilledBook& billed);

// A client's postings, their lines named as in the other answers.
ClientPostings post_billed(const BilledBook& billed, const Accounts& accounts, Index client);
// An entry with everything that keeps it when its month is closed.
ClosedEntry entry_as_kept(const BilledBook& billed, Index client, const JournalEntry& entry);
// An invoice with everything that keeps it.
ClosedInvoice invoice_as_kept(const BilledBook& billed, Index client, const Invoice& invoice);
// The ledger that closes all months before `until`: it keeps their entries and invoices as they are
// now.
Ledger close_until(const BilledBook& billed, Date until);

// What hledger and ledger both read: by day, and at each month's end a balance assertion for every
// account. Amounts are debits, or credits with a minus.
std::string journal_text(const BilledBook& billed);

}  // namespace billing
