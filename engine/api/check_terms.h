// What only the terms as a whole can be asked.
#pragma once

#include "api/problem.h"
#include "book/book.h"

namespace billing {

// Agreements of other clients as parents, and parents that are their own children. References that
// lead nowhere have been reported already.
void check_terms(const Terms& terms, Problems& problems);

}  // namespace billing
