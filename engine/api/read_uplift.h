// The uplifts of an agreement, of its fee or of one of its additions.
#pragma once

#include <vector>

#include "api/field_reader.h"
#include "book/uplift.h"

namespace billing {

// The list `field` of `owner`, which belongs to an agreement that starts on `agreement_start`. Two
// uplifts on one day are ambiguous.
std::vector<Uplift> read_uplifts(FieldReader& owner, std::string_view field, Date agreement_start,
                                 Problems& problems);

}  // namespace billing
