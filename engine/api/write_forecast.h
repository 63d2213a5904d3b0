// When blocks run out, as an answer.
#pragma once

#include "api/billed_book.h"
#include "api/field_reader.h"
#include "api/json_text.h"

namespace billing {

// {"question": "forecast", "agreement", "as_of", "seed", "futures"}, all but the question optional.
JsonText answer_forecast(const BilledBook& billed, FieldReader& fields, Problems& problems);

}  // namespace billing
