// The days between which something holds, in the order in which they may come.
#pragma once

#include <optional>

#include "api/field_reader.h"

namespace billing {

// A period given by two optional fields, of which the second may not come first: "period.empty".
void check_order(FieldReader& fields, const std::optional<Date>& start,
                 const std::optional<Date>& end);

// A day on which something that has a start, and perhaps an end, is cancelled: "period.empty",
// "field.conflict".
void check_cancelled(FieldReader& fields, const std::optional<Date>& start,
                     const std::optional<Date>& end, const std::optional<Date>& cancelled_on);

}  // namespace billing
