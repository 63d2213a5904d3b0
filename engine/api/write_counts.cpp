// Field after field in the schema's order.
#include "api/write_counts.h"

#include "api/print.h"
#include "api/words.h"

namespace billing {
namespace {

void write_attributes(JsonText& json, const char* key,
                      const std::vector<CountAttribute>& attributes) {
  if (attributes.empty()) return;
  JsonText all = JsonText::array();
  for (const CountAttribute& attribute : attributes) {
    all.push_back({{"name", attribute.name}, {"value", attribute.value}});
  }
  json.set(key, all);
}

void write_without(JsonText& json, const char* key, WithoutCount without) {
  if (without != WithoutCount::keep_last) json.set(key, to_string(without));
}

}  // namespace

JsonText write_count_source(const Terms& terms, const CountSource& source) {
  JsonText json{{"id", source.id}, {"name", source.name}, {"kind", to_string(source.kind)}};
  if (source.schedule) {
    JsonText schedule{{"every", to_string(source.schedule->every)}};
    if (source.schedule->every != UpdateCycle::daily) schedule.set("day", source.schedule->day);
    json.set("schedule", schedule);
  }
  JsonText snapshots = JsonText::array();
  for (const CountSnapshot& snapshot : source.snapshots) {
    JsonText one{{"client", terms.clients[snapshot.client].id},
                 {"taken_at", snapshot.taken_at.to_string()}};
    write_attributes(one, "attributes", snapshot.attributes);
    one.set("count", snapshot.count.to_string());
    snapshots.push_back(one);
  }
  json.set("snapshots", snapshots);
  return json;
}

JsonText write_counted(const Terms& terms, const CountedQuantity& counted) {
  JsonText json{{"source", terms.count_sources[counted.source].id}};
  write_attributes(json, "match", counted.match);
  json.set("sampling", to_string(counted.sampling));
  write_without(json, "missed", counted.missed);
  write_without(json, "unmatched", counted.unmatched);
  write_without(json, "ambiguous", counted.ambiguous);
  return json;
}

JsonText write_vendor_count(const Terms& terms, const VendorCount& count) {
  JsonText json = JsonText::object();
  if (count.source != kNowhere) json.set("source", terms.count_sources[count.source].id);
  write_attributes(json, "match", count.match);
  return json;
}

JsonText write_uncounted(const Terms& terms, const Uncounted& uncounted) {
  const Agreement& agreement = terms.agreements[uncounted.agreement];
  const Addition& addition = agreement.additions[uncounted.addition];
  const CountStretch& stretch = uncounted.stretch;
  JsonText count;
  if (stretch.count) count = stretch.count->to_string();
  return {{"client", terms.clients[agreement.client].id},
          {"agreement", agreement.id},
          {"addition", addition.id},
          {"source", terms.count_sources[addition.counted->source].id},
          {"fault", to_string(*stretch.fault)},
          {"days", print_period(stretch.days)},
          {"count", std::move(count)}};
}

}  // namespace billing
