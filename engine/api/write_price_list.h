// Roles and types of the price list as JSON.
#pragma once

#include "api/json_text.h"
#include "book/book.h"

namespace billing {

JsonText write_work_role(const Terms& terms, const WorkRole& role);
JsonText write_work_type(const Terms& terms, const WorkType& type);

}  // namespace billing
