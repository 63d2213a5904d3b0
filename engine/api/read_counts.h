// Reads count sources and the quantities that are taken from them.
#pragma once

#include "api/read_terms.h"

namespace billing {

CountSource read_count_source(const JsonValue& value, const std::string& pointer,
                              const BookIds& ids, Problems& problems);
CountedQuantity read_counted_quantity(const JsonValue& value, const std::string& pointer,
                                      const BookIds& ids, Problems& problems);
VendorCount read_vendor_count(const JsonValue& value, const std::string& pointer,
                              const BookIds& ids, Problems& problems);

}  // namespace billing
