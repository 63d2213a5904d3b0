// Rows of one client, by the agreement that they are placed on.
#pragma once

#include <map>
#include <vector>

#include "leakage/check.h"

namespace billing {

// Where an entry is billed: its agreement, or kNowhere for time and materials.
using ByPlacement = std::map<Index, std::vector<Index>>;

// The client's entries that `wanted` takes, by where they would be placed.
template <typename Wanted>
ByPlacement entries_by_placement(const LeakBook& book, Index client, Wanted wanted) {
  std::map<Index, Index> placed;
  for (const RatedEntry& rated : book.bill(client).rated) {
    if (rated.entry != kNowhere) placed.try_emplace(rated.entry, rated.placement.agreement);
  }
  ByPlacement groups;
  for (const Index entry : book.entries_of(client)) {
    if (!wanted(book.book.time_entries[entry])) continue;
    const auto found = placed.find(entry);
    const Index named = book.book.time_entries[entry].agreement;
    groups[found == placed.end() ? named : found->second].push_back(entry);
  }
  return groups;
}

// A finding about the entries, each of which `mend_one` puts right.
Finding about_entries(Index client, Index agreement, const std::vector<Index>& entries,
                      void (*mend_one)(TimeEntry& entry));

}  // namespace billing
