// Count sources and what they come to, as short text.
#pragma once

#include <string>
#include <vector>

#include "rating/count/count_stretches.h"
#include "support/numbers.h"

namespace billing::testing {

// "2026-10-01T06:00 BP 24": taken at, the attribute sku ("-": none), the count; of client 0.
inline CountSource count_source(const std::vector<std::string>& snapshots,
                                std::optional<UpdateSchedule> schedule = std::nullopt) {
  CountSource source;
  source.schedule = schedule;
  for (const std::string& text : snapshots) {
    const std::size_t sku = text.find(' ') + 1;
    const std::size_t count = text.find(' ', sku) + 1;
    CountSnapshot snapshot{0, *LocalTime::parse(text.substr(0, sku - 1)), {}, {}};
    const std::string value = text.substr(sku, count - sku - 1);
    if (value != "-") snapshot.attributes.push_back({"sku", value});
    snapshot.count = decimal(text.substr(count));
    source.snapshots.push_back(snapshot);
  }
  source.in_time = snapshots_in_time(source.snapshots);
  return source;
}

// "2026-10-01 +9: 24", with what was wrong: "2026-10-10 +22: 24 missed"; "-" for no count.
inline std::vector<std::string> say(const std::vector<CountStretch>& stretches) {
  constexpr const char* kFaults[] = {" missed", " unmatched", " ambiguous"};
  std::vector<std::string> all;
  for (const CountStretch& one : stretches) {
    all.push_back(one.days.start.to_string() + " +" + std::to_string(one.days.days()) + ": " +
                  (one.count ? one.count->to_string() : "-") +
                  (one.fault ? kFaults[static_cast<std::size_t>(*one.fault)] : ""));
  }
  return all;
}

}  // namespace billing::testing
