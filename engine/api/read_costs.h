// What work and goods cost the provider, as a question says it: the book has no costs of work.
#pragma once

#include <vector>

#include "api/billed_book.h"
#include "api/field_reader.h"
#include "better/margin.h"

namespace billing {

struct AskedCosts {
  RoleCosts roles;
  Terms terms;                // The book's, with the additions' costs in the place of its own.
  std::vector<bool> touched;  // The clients whose additions cost something else.
};

// "role_costs": [{"work_role", "hourly_cost"}], "addition_costs": [{"agreement", "addition",
// "unit_cost"}]; all problems at once.
AskedCosts read_costs(FieldReader& fields, const Terms& terms, Problems& problems);

// The client's bill with these costs. `asked.terms` has the client's provider.
ClientBill bill_with_costs(const BilledBook& billed, const AskedCosts& asked, Index client);

}  // namespace billing
