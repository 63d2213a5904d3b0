// Field after field in the schema's order.
#include "api/write_time_entry.h"

#include "api/words.h"
#include "api/write_fields.h"
#include "rating/billed_hours.h"

namespace billing {

JsonText write_time_entry(const Terms& terms, const TimeEntry& entry) {
  const FieldWriter writer(terms);
  JsonText json{{"id", entry.id}, {"client", terms.clients[entry.client].id}};
  if (entry.agreement != kNowhere) json.set("agreement", terms.agreements[entry.agreement].id);
  json.set("worked_at", entry.worked_at.to_string());
  json.set("entered_at", entry.entered_at.to_string());
  if (entry.given_in_hours) {
    json.set("hours", print_hours(hours_as_typed(entry)));
  } else {
    json.set("minutes", static_cast<std::int64_t>(entry.minutes.coefficient()));
  }
  json.set("work_role", terms.work_roles[entry.work_role].id);
  json.set("work_type", terms.work_types[entry.work_type].id);
  if (entry.work_time) json.set("work_time", to_string(*entry.work_time));
  json.set("billing", to_string(entry.billing));
  if (entry.approval != TimeEntry{}.approval) json.set("approval", to_string(entry.approval));
  writer.write_optional(json, "hourly_rate", entry.hourly_rate);
  writer.write_optional(json, "overage_rate", entry.overage_rate);
  writer.write_optional(json, "ticket", entry.ticket);
  writer.write_optional(json, "project", entry.project);
  writer.write_optional(json, "member", entry.member);
  if (!entry.fields.empty()) {
    JsonText own = JsonText::object();
    for (const CustomField& field : entry.fields) own.set(field.name, field.value);
    json.set("fields", own);
  }
  writer.write_optional(json, "note", entry.note);
  return json;
}

}  // namespace billing
