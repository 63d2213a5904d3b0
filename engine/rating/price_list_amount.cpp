// The last rate from before the day or on it.
#include "rating/price_list_amount.h"

#include "money/error.h"
#include "money/rounding.h"

namespace billing {

const ExchangeRate& exchange_rate_on(const Provider& provider, Date on) {
  const ExchangeRate* found = nullptr;
  for (const ExchangeRate& rate : provider.exchange_rates) {
    if (rate.currency == provider.currency && rate.from <= on) found = &rate;
  }
  if (found != nullptr) return *found;
  const std::string to(provider.currency.text());
  throw BillingError("currency.no_exchange_rate",
                     "Work of " + on.to_string() + " has a rate of the price list, which is in " +
                         std::string(provider.converted_from->text()) +
                         ", and the provider has no exchange rate to " + to +
                         " for that day. Add one to exchange_rates, or agree rates in " + to +
                         " with the client.");
}

Decimal price_list_amount(const Provider& provider, const Decimal& amount, Date on) {
  if (!provider.converted_from) return amount;
  return round(amount * exchange_rate_on(provider, on).rate, provider.currency.digits,
               provider.rounding);
}

}  // namespace billing
