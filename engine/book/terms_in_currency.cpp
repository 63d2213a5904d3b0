// They differ in the provider alone.
#include "book/terms_in_currency.h"

namespace billing {

bool has_own_currency(const Terms& terms, Index client) {
  if (client == kNowhere) return false;  // A faulty reference, said so where it stands.
  const std::optional<Currency>& own = terms.clients[client].currency;
  return own && *own != terms.provider.currency;
}

Provider provider_for(const Terms& terms, Index client) {
  Provider provider = terms.provider;
  if (!has_own_currency(terms, client)) return provider;
  provider.converted_from = provider.currency;
  provider.currency = *terms.clients[client].currency;
  return provider;
}

std::vector<Terms> terms_in_other_currencies(const Terms& terms) {
  std::vector<Terms> others;
  for (Index client = 0; client < terms.clients.size(); ++client) {
    if (!has_own_currency(terms, client)) continue;
    if (&terms_for(terms, others, client) != &terms) continue;
    others.push_back(terms);
    others.back().provider = provider_for(terms, client);
  }
  return others;
}

const Terms& terms_for(const Terms& terms, const std::vector<Terms>& others, Index client) {
  const std::optional<Currency>& own = terms.clients[client].currency;
  for (const Terms& other : others) {
    if (own && other.provider.currency == *own) return other;
  }
  return terms;
}

}  // namespace billing
