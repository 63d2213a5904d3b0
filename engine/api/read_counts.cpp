// Sources with their schedule and snapshots; matches.
#include "api/read_counts.h"

#include <algorithm>

#include "api/limits.h"
#include "api/words.h"
#include "rating/count/count_stretches.h"

namespace billing {
namespace {

std::vector<CountAttribute> read_attributes(FieldReader& of, std::string_view field,
                                            Problems& problems) {
  std::vector<CountAttribute> attributes;
  const std::vector<JsonValue>& items = of.list(field, kCountAttributesMax);
  for (std::size_t i = 0; i < items.size(); ++i) {
    FieldReader fields(items[i], of.at(field) + "/" + std::to_string(i), problems);
    CountAttribute attribute{fields.text("name"), fields.text("value")};
    const auto is_named_so = [&](const CountAttribute& other) {
      return other.name == attribute.name;
    };
    if (std::any_of(attributes.begin(), attributes.end(), is_named_so)) {
      fields.problem("list.repeats", "name", in_quotes(attribute.name) + " stands here twice.");
    }
    fields.finish();
    attributes.push_back(std::move(attribute));
  }
  return attributes;
}

UpdateSchedule read_schedule(const JsonValue& value, const std::string& pointer,
                             Problems& problems) {
  FieldReader fields(value, pointer, problems);
  UpdateSchedule schedule;
  const std::size_t faults = problems.total();
  schedule.every = fields.choice("every", find_update_cycle, "daily, weekly, monthly");
  const bool is_known = problems.total() == faults;  // Else nobody can tell what day it needs.
  const bool weekly = schedule.every == UpdateCycle::weekly;
  const std::optional<int> day = fields.optional_integer("day", {1, weekly ? 7 : 31});
  if (is_known && schedule.every == UpdateCycle::daily && day) {
    fields.problem("field.conflict", "day",
                   "A daily update is due every day. Remove \"day\", or write weekly or monthly.");
  } else if (schedule.every != UpdateCycle::daily && !fields.has("day")) {
    fields.missing("day");
  }
  schedule.day = day.value_or(1);
  fields.finish();
  return schedule;
}

CountSnapshot read_snapshot(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                            Problems& problems) {
  FieldReader fields(value, pointer, problems);
  CountSnapshot snapshot;
  snapshot.client = fields.reference("client", ids.clients, "client");
  snapshot.taken_at = fields.local_time("taken_at");
  snapshot.attributes = read_attributes(fields, "attributes", problems);
  snapshot.count = fields.decimal("count", Sign::zero_or_more);
  fields.finish();
  return snapshot;
}

WithoutCount read_without(FieldReader& fields, std::string_view field) {
  return fields.optional_choice(field, find_without_count, "keep_last, bill_nothing, bill_zero")
      .value_or(WithoutCount::keep_last);
}

}  // namespace

CountSource read_count_source(const JsonValue& value, const std::string& pointer,
                              const BookIds& ids, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  CountSource source;
  source.id = fields.id("id");
  source.name = fields.text("name");
  source.kind = fields.choice("kind", find_count_kind, "licences, devices, users, custom");
  if (const JsonValue* schedule = fields.child("schedule")) {
    source.schedule = read_schedule(*schedule, fields.at("schedule"), problems);
  }
  const std::vector<JsonValue>& snapshots = fields.list("snapshots", kCountSnapshotsMax);
  source.snapshots.reserve(snapshots.size());
  for (std::size_t i = 0; i < snapshots.size(); ++i) {
    const std::string here = fields.at("snapshots") + "/" + std::to_string(i);
    source.snapshots.push_back(read_snapshot(snapshots[i], here, ids, problems));
  }
  source.in_time = snapshots_in_time(source.snapshots);
  fields.finish();
  return source;
}

CountedQuantity read_counted_quantity(const JsonValue& value, const std::string& pointer,
                                      const BookIds& ids, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  CountedQuantity counted;
  counted.source = fields.reference("source", ids.count_sources, "count source");
  counted.match = read_attributes(fields, "match", problems);
  counted.sampling = fields.choice("sampling", find_count_sampling,
                                   "invoice_date, period_end, maximum, average, by_day");
  counted.missed = read_without(fields, "missed");
  counted.unmatched = read_without(fields, "unmatched");
  counted.ambiguous = read_without(fields, "ambiguous");
  fields.finish();
  return counted;
}

VendorCount read_vendor_count(const JsonValue& value, const std::string& pointer,
                              const BookIds& ids, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  VendorCount count;
  count.source = fields.optional_reference("source", ids.count_sources, "count source");
  count.match = read_attributes(fields, "match", problems);
  if (!fields.has("source") && !count.match.empty()) {
    fields.problem("field.conflict", "match",
                   "Without a source there is nothing to look through. Name the source, or leave "
                   "the match out to say that none counts it.");
  }
  fields.finish();
  return count;
}

}  // namespace billing
