// Projects and deposits as a book has them.
#pragma once

#include "api/write_fields.h"

namespace billing {

JsonText write_project(const Terms& terms, const Project& project);
JsonText write_deposits(const Terms& terms, const std::vector<Deposit>& deposits);

}  // namespace billing
