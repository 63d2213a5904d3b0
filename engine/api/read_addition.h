// An agreement's additions.
#pragma once

#include <vector>

#include "api/read_terms.h"

namespace billing {

// The field "additions"; `agreement_start`: where an addition without a start begins.
std::vector<Addition> read_additions(FieldReader& agreement, Date agreement_start,
                                     const BookIds& ids, Problems& problems);

// A period's counts are known when it is over: "count.needs_arrears".
void check_counted(const FieldReader& fields, const Agreement& agreement, Problems& problems);

}  // namespace billing
