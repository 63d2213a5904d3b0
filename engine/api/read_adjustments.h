// Reads what changes amounts after lines are priced: discounts, commitments, limits, credits.
#pragma once

#include "api/read_terms.h"

namespace billing {

// `additions`: of the agreement, in which a discount may name some; none for a client's.
std::vector<Discount> read_discounts(FieldReader& owner, const std::vector<Addition>& additions,
                                     Problems& problems);
std::optional<Cap> read_cap(FieldReader& agreement, Problems& problems);
// Says so where the cap of a period is below what is committed for it.
void check_cap(FieldReader& agreement_fields, const Agreement& agreement);
std::optional<Commitment> read_commitment(FieldReader& agreement, const BookIds& ids,
                                          Problems& problems);
// Minimum, maximum, credits and discounts.
void read_invoice_adjustments(FieldReader& fields, const BookIds& ids, Client& client,
                              Problems& problems);

}  // namespace billing
