// Field after field in the schema's order.
#include "api/write_policies.h"

#include "api/words.h"

namespace billing {

void write_policies(const Policies& policies, JsonText& book) {
  JsonText json = JsonText::object();
  const Policies defaults;
  const auto write = [&](const char* key, auto value, auto by_default) {
    if (value != by_default) json.set(key, to_string(value));
  };
  write("entry_order", policies.entry_order, defaults.entry_order);
  if (json.text() != JsonText::object().text()) book.set("policies", json);
}

}  // namespace billing
