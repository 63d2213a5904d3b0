// One client's invoices and earned revenue as balanced entries of the general ledger.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "invoice/bill_client.h"
#include "posting/accounts.h"
#include "posting/journal_entry.h"
#include "posting/roll_forward.h"

namespace billing {

// An invoice's line by the name that it has in answers.
using NameLine = std::function<std::string(const Invoice&, const Line&)>;

struct ClientPostings {
  std::vector<JournalEntry> entries;  // By day, in the order of JournalSource.
  std::vector<RollForward> deferred;
};

// BillingError "gl.no_owner_mapping".
ClientPostings post_client(const Terms& terms, const Accounts& accounts,
                           std::span<const TimeEntry> entries, const ClientBill& bill,
                           const NameLine& name_line);

}  // namespace billing
