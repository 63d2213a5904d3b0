// Other terms for one agreement's block, billed with the client's own history, as an answer.
#pragma once

#include "api/billed_book.h"
#include "api/field_reader.h"
#include "api/json_text.h"

namespace billing {

// {"question": "better_agreement", "agreement", "target", "size_from_percent", "size_to_percent",
// "size_step_percent", "role_costs", "addition_costs"}; all but the first two are optional.
JsonText answer_better_agreement(const BilledBook& billed, FieldReader& fields, Problems& problems);

}  // namespace billing
