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
  write("negative_total", policies.negative_total, defaults.negative_total);
  write("differing_terms", policies.differing_terms, defaults.differing_terms);
  write("coverage_match", policies.coverage_match, defaults.coverage_match);
  write("approval_needed", policies.approval_needed, defaults.approval_needed);
  write("late_entries", policies.late_entries, defaults.late_entries);
  write("closed_changes", policies.closed_changes, defaults.closed_changes);
  if (policies.closing_days != 0) json.set("closing_days", policies.closing_days);
  write("time_rounding_scope", policies.time_rounding_scope, defaults.time_rounding_scope);
  write("time_rounding_order", policies.time_rounding_order, defaults.time_rounding_order);
  write("increment_rounding", policies.increment_rounding, defaults.increment_rounding);
  if (policies.increment_grace_minutes != 0) {
    json.set("increment_grace_minutes", policies.increment_grace_minutes);
  }
  write("work_time_split", policies.work_time_split, defaults.work_time_split);
  write("multiplier_order", policies.multiplier_order, defaults.multiplier_order);
  if (json.text() != JsonText::object().text()) book.set("policies", json);
}

}  // namespace billing
