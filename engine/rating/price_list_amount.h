// Amounts of the price list, where the client is invoiced in a currency of its own.
#pragma once

#include "book/provider.h"

namespace billing {

// What one unit of the price list's currency is worth on that day in the invoices'. Throws
// BillingError "currency.no_exchange_rate".
const ExchangeRate& exchange_rate_on(const Provider& provider, Date on);

// The amount in the invoices' currency, by the rate of the day of the work (assumption); rounded to
// the currency's digits, so that it can be printed as a price (assumption).
Decimal price_list_amount(const Provider& provider, const Decimal& amount, Date on);

}  // namespace billing
