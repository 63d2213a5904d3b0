// An agreement's additions.
#pragma once

#include <optional>
#include <vector>

#include "api/read_terms.h"

namespace billing {

// The field "additions"; `agreement_start`: where an addition without a start begins.
std::vector<Addition> read_additions(FieldReader& agreement, Date agreement_start,
                                     const BookIds& ids, Problems& problems);

// Day after day, each after the first and before it is over: "change.not_ascending".
void check_change_order(const FieldReader& fields, const std::vector<RecurringChange>& changes,
                        Date first, std::optional<Date> over, Problems& problems);

// A period's counts are known when it is over: "count.needs_arrears".
void check_counted(const FieldReader& fields, const Agreement& agreement, Problems& problems);

}  // namespace billing
