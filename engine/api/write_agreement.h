// An agreement as JSON, as book.schema.json has it.
#pragma once

#include "api/json_text.h"
#include "book/book.h"

namespace billing {

// Fields that hold their default are left out.
JsonText write_agreement(const Terms& terms, const Agreement& agreement);

}  // namespace billing
