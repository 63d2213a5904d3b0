// What agreements earn, as an answer.
#pragma once

#include "api/billed_book.h"
#include "api/field_reader.h"
#include "api/json_text.h"
#include "better/margin.h"

namespace billing {

// {"question": "margins", "role_costs", "addition_costs", "floor_hourly_rate",
// "floor_margin_percent"}, all but the question optional.
JsonText answer_margins(const BilledBook& billed, FieldReader& fields, Problems& problems);

// The figures of one agreement, without its name.
JsonText write_margin(const Terms& terms, const AgreementMargin& margin);
// The margin as a percentage of the revenue; null where a cost is not known or nothing came in.
JsonText write_margin_percent(const AgreementMargin& margin);

}  // namespace billing
