// The terms as they are for clients who are invoiced in a currency of their own.
#pragma once

#include <vector>

#include "book/book.h"

namespace billing {

// Whether the client's invoices are in another currency than the provider's.
bool has_own_currency(const Terms& terms, Index client);

// The provider as it bills the client: what the client has agreed to is in its currency, and so
// only the price list is converted.
Provider provider_for(const Terms& terms, Index client);

// The terms once for each other currency that clients have.
std::vector<Terms> terms_in_other_currencies(const Terms& terms);

// The client's of them, or else `terms`.
const Terms& terms_for(const Terms& terms, const std::vector<Terms>& others, Index client);

}  // namespace billing
