// The provider's policies as JSON.
#pragma once

#include "api/json_text.h"
#include "book/policies.h"

namespace billing {

// Sets "policies" in the book's JSON to those that are not the default; nothing where all are.
void write_policies(const Policies& policies, JsonText& book);

}  // namespace billing
