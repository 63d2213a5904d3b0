// Whose usage is whose is looked up once for each order of entries.
#include "compare/bill_again.h"

#include "book/terms_in_currency.h"

namespace billing {

ClientBill BillAgain::bill(Terms& terms, Index client) {
  std::vector<OwnUsage>& own = own_[terms.policies.entry_order];
  if (own.empty()) own = usage_by_client(terms, usage_);
  const Provider provider = terms.provider;
  terms.provider = provider_for(terms, client);
  ClientBill bill = bill_client(terms, usage_, own[client], client);
  terms.provider = provider;
  return bill;
}

}  // namespace billing
