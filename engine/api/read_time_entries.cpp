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

// From numbers of mentioned ids to places in the book; kNowhere for those that do not exist.
std::vector<Index> look_up(const MentionedIds& mentioned, const Ids& ids) {
  std::vector<Index> places;
  for (const std::string& id : mentioned.ids()) {
    const auto found = ids.find(id);
    places.push_back(found == ids.end() ? kNowhere : found->second);
  }
  return places;
}

struct Resolver {
  const MentionedIds& mentioned;
  std::vector<Index> places;
  const char* field;
  const char* what;

  template <typename Pointer>
  void resolve(Index& reference, Pointer pointer, Problems& problems) const {
    if (reference == kNowhere) return;
    const std::string& id = mentioned.ids()[reference];
    reference = places[reference];
    if (reference != kNowhere || id.empty()) return;
    problems.add("reference.unknown", pointer() + "/" + field,
                 std::string("There is no ") + what + " with the id " + in_quotes(id) + ".");
  }
};

}  // namespace

Index MentionedIds::mention(const std::string& id) {
  const auto [at, is_new] = numbers_.try_emplace(id, static_cast<Index>(ids_.size()));
  if (is_new) ids_.push_back(id);
  return at->second;
}

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
  entry.billing = fields.choice("billing", find_entry_billing, "billable, no_charge, do_not_bill");
  entry.hourly_rate = fields.optional_decimal("hourly_rate", Sign::zero_or_more);
  entry.overage_rate = fields.optional_decimal("overage_rate", Sign::zero_or_more);
  entry.ticket = fields.optional_text("ticket").value_or("");
  entry.note = fields.optional_text("note").value_or("");
  fields.finish();
  entries_.push_back(std::move(entry));
}

std::vector<TimeEntry> TimeEntriesReader::resolve(
    const BookIds& ids, const std::function<std::string(std::size_t)>& pointer_of) {
  const Resolver client{clients_, look_up(clients_, ids.clients), "client", "client"};
  const Resolver agreement{agreements_, look_up(agreements_, ids.agreements), "agreement",
                           "agreement"};
  const Resolver role{work_roles_, look_up(work_roles_, ids.work_roles), "work_role", "work role"};
  const Resolver type{work_types_, look_up(work_types_, ids.work_types), "work_type", "work type"};
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
    const TimeEntry& entry = entries[i];
    if (entry.agreement == kNowhere) continue;
    const Agreement& agreement = terms.agreements[entry.agreement];
    if (agreement.client == entry.client || agreement.client == kNowhere ||
        entry.client == kNowhere) {
      continue;
    }
    problems.add("reference.other_client", "/time_entries/" + std::to_string(i) + "/agreement",
                 "The agreement \"" + agreement.id + "\" belongs to another client.");
  }
}

}  // namespace billing
