// Field after field; what is left out keeps its default.
#include "api/read_terms.h"
#include "api/words.h"

namespace billing {

Policies read_policies(const JsonValue& value, const std::string& pointer, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  Policies policies;
  policies.entry_order = fields.optional_choice("entry_order", find_entry_order, "saved, worked")
                             .value_or(policies.entry_order);
  fields.finish();
  return policies;
}

}  // namespace billing
