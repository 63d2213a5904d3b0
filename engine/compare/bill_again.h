// Bills clients again under changed terms, as often as it takes to walk from one set to another.
#pragma once

#include <map>
#include <vector>

#include "compare/line_subject.h"

namespace billing {

// Clients in their own currency, with their entries in the order that the terms ask for. All months
// are billed by the terms: none is closed.
class BillAgain {
 public:
  // The usage has to outlive this; which client each row is of must not change.
  explicit BillAgain(const AllUsage& usage) : usage_(usage) {}

  // `terms` is changed and put back. Throws BillingError as bill_client() does.
  ClientBill bill(Terms& terms, Index client);
  LineTotals totals(Terms& terms, Index client) { return line_totals(terms, bill(terms, client)); }

 private:
  AllUsage usage_;
  std::map<EntryOrder, std::vector<OwnUsage>> own_;
};

}  // namespace billing
