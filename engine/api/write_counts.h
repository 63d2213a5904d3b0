// Count sources and counted quantities as JSON.
#pragma once

#include "api/json_text.h"
#include "book/book.h"
#include "invoice/uncounted.h"

namespace billing {

JsonText write_count_source(const Terms& terms, const CountSource& source);
JsonText write_uncounted(const Terms& terms, const Uncounted& uncounted);
JsonText write_counted(const Terms& terms, const CountedQuantity& counted);
JsonText write_vendor_count(const Terms& terms, const VendorCount& count);

}  // namespace billing
