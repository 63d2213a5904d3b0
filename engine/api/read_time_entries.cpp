// Time entries: read while the text streams by, resolved at the end.
#include "api/read_time_entries.h"

#include <string_view>
#include <unordered_set>

#include "api/limits.h"
#include "api/words.h"

namespace billing {
namespace {

// Minutes as worked; hours become minutes exactly.
void read_duration(FieldReader& fields, TimeEntry& entry) {
  const auto minutes = fields.optional_integer("minutes", {0, kMinutesMax});
  const auto hours = fields.optional_decimal("hours", Sign::zero_or_more);
  if (fields.has("minutes") == fields.has("hours")) {
    fields.problem("field.conflict", "minutes",
                   "An entry has either \"minutes\" or \"hours\": write one of the two.");
  }
  if (minutes) entry.minutes = Decimal::from_integer(*minutes);
  if (!hours) return;
  entry.given_in_hours = true;
  entry.minutes = *hours * Decimal::from_integer(60);
  if (*hours > Decimal::from_integer(kHoursMax)) {
    fields.problem("number.out_of_range", "hours",
                   "One entry has at most " + std::to_string(kHoursMax) + " hours.");
  }
}

std::vector<CustomField> read_custom_fields(const JsonValue& value, const std::string& pointer,
                                            Problems& problems) {
  FieldReader fields(value, pointer, problems);
  std::vector<CustomField> read;
  if (value.members.size() > kEntryFieldsMax) {
    problems.add("list.too_long", pointer,
                 "At most " + std::to_string(kEntryFieldsMax) + " fields fit.");
    return read;
  }
  for (const auto& [name, text] : value.members) {
    if (name.empty() || name.size() > kIdLengthMax) {
      problems.add("id.malformed", pointer + pointer_part(name),
                   "The name of a field has 1 to " + std::to_string(kIdLengthMax) + " characters.");
    }
    read.push_back({name, fields.optional_text(name).value_or("")});
  }
  return read;
}

}  // namespace

void TimeEntriesReader::read(const JsonValue& value, const std::string& pointer) {
  if (entries_.size() == kTimeEntriesMax) {
    problems_.add("list.too_long", pointer,
                  "At most " + std::to_string(kTimeEntriesMax) + " time entries fit.");
    return;
  }
  FieldReader fields(value, pointer, problems_);
  TimeEntry entry;
  entry.id = fields.id("id");
  entry.client = clients_.mention(fields.id("client"));
  if (fields.has("agreement"))
    entry.agreement = agreements_.mention(fields.id("agreement"));
  else
    fields.child("agreement");
  entry.worked_at = fields.local_time("worked_at");
  entry.entered_at = fields.local_time("entered_at");
  read_duration(fields, entry);
  entry.work_role = work_roles_.mention(fields.id("work_role"));
  entry.work_type = work_types_.mention(fields.id("work_type"));
  entry.work_time = fields.optional_choice("work_time", find_work_time, kWorkTimeWords);
  entry.billing =
      fields.choice("billing", find_entry_billing, "billable, no_charge, do_not_bill, written_off");
  entry.approval =
      fields.optional_choice("approval", find_approval, "draft, submitted, approved, rejected")
          .value_or(entry.approval);
  entry.hourly_rate = fields.optional_decimal("hourly_rate", Sign::zero_or_more);
  entry.overage_rate = fields.optional_decimal("overage_rate", Sign::zero_or_more);
  entry.ticket = fields.optional_text("ticket").value_or("");
  entry.project = fields.optional_text("project").value_or("");
  entry.member = fields.optional_text("member").value_or("");
  if (const JsonValue* own = fields.child("fields")) {
    entry.fields = read_custom_fields(*own, fields.at("fields"), problems_);
  }
  entry.note = fields.optional_note("note").value_or("");
  fields.finish();
  entries_.push_back(std::move(entry));
}

std::vector<TimeEntry> TimeEntriesReader::resolve(
    const BookIds& ids, const std::function<std::string(std::size_t)>& pointer_of) {
  const MentionResolver client(clients_, ids.clients, "client", "client");
  const MentionResolver agreement(agreements_, ids.agreements, "agreement", "agreement");
  const MentionResolver role(work_roles_, ids.work_roles, "work_role", "work role");
  const MentionResolver type(work_types_, ids.work_types, "work_type", "work type");
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const auto pointer = [&] { return pointer_of(i); };
    client.resolve(entries_[i].client, pointer, problems_);
    agreement.resolve(entries_[i].agreement, pointer, problems_);
    role.resolve(entries_[i].work_role, pointer, problems_);
    type.resolve(entries_[i].work_type, pointer, problems_);
  }
  return std::move(entries_);
}

void check_entry_ids(const std::vector<TimeEntry>& entries, Problems& problems) {
  std::unordered_set<std::string_view> seen;
  seen.reserve(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].id.empty() || seen.insert(entries[i].id).second) continue;
    problems.add("id.duplicate", "/time_entries/" + std::to_string(i) + "/id",
                 "Another time entry has the id \"" + entries[i].id + "\" too.");
  }
}

void check_entry_agreements(const Terms& terms, const std::vector<TimeEntry>& entries,
                            Problems& problems) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    check_agreement_of_client(
        terms, entries[i].agreement, entries[i].client,
        [&] { return "/time_entries/" + std::to_string(i); }, problems);
  }
}

}  // namespace billing
