// One client's invoices and earned revenue as balanced entries of the general ledger.
#pragma once

#include <span>
#include <vector>

#include "invoice/bill_client.h"
#include "posting/accounts.h"
#include "posting/roll_forward.h"

namespace billing {

struct Posting {
  GlClass of = GlClass::receivable;
  GlAnswer account;
  Money amount = Money::zero({});  // Debit above zero, credit below.
  Index line = kNowhere;           // In the invoice's lines.
  Index agreement = kNowhere;      // Whose deferred revenue it is, or moves.
};

enum class JournalSource {
  opening,      // What was deferred before the book's period.
  invoice,      // Receivable against revenue, deferred revenue and tax.
  recognition,  // Deferred revenue that a month has earned.
};

// The postings add up to zero, and none of them is zero.
struct JournalEntry {
  JournalSource source = JournalSource::invoice;
  Date on;
  Index invoice = kNowhere;  // In the client's invoices; for an invoice only.
  std::vector<Posting> postings;
};

struct ClientPostings {
  std::vector<JournalEntry> entries;  // By day, in the order of JournalSource.
  std::vector<RollForward> deferred;
};

// BillingError "gl.no_owner_mapping".
ClientPostings post_client(const Terms& terms, const Accounts& accounts,
                           std::span<const TimeEntry> entries, const ClientBill& bill);

}  // namespace billing
