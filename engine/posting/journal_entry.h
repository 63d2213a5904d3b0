// A balanced entry of the general ledger.
#pragma once

#include <string>
#include <vector>

#include "book/book.h"
#include "money/money.h"
#include "posting/gl_cascade.h"

namespace billing {

struct Posting {
  GlClass of = GlClass::receivable;
  GlAnswer account;
  Money amount = Money::zero({});  // Debit above zero, credit below.
  Index line = kNowhere;           // In the invoice's lines.
  Index agreement = kNowhere;      // Whose line it is, or deferred revenue.
  // A name that stays the same while other things change: the line's, a tax rate's, or of what is
  // earned later the agreement's with addition or work role and type.
  std::string what;
};

// The postings add up to zero, and none of them is zero.
struct JournalEntry {
  JournalSource source = JournalSource::invoice;
  Date on;
  Index invoice = kNowhere;  // In the client's invoices; for an invoice only.
  std::vector<Posting> postings;
  const ClosedEntry* closed = nullptr;  // Kept since its month was closed.
};

}  // namespace billing
