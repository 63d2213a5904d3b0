// The price sheet of an addition.
#pragma once

#include "api/field_reader.h"
#include "book/pricing.h"

namespace billing {

Pricing read_pricing(const JsonValue& value, const std::string& pointer, Problems& problems);

}  // namespace billing
