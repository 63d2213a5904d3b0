// Entries keep their places, so a finding names them by these.
#include "leakage/checks/by_placement.h"

namespace billing {

Finding about_entries(Index client, Index agreement, const std::vector<Index>& entries,
                      void (*mend_one)(TimeEntry& entry)) {
  Finding finding;
  finding.client = client;
  finding.agreement = agreement;
  for (const Index entry : entries) {
    finding.evidence.push_back({LeakEvidence::Kind::time_entry, entry, kNowhere});
  }
  finding.mended.time_entries = entries;
  finding.mend = [entries, mend_one](MendedBook& mended) {
    for (const Index entry : entries) mend_one(mended.entries[entry]);
  };
  return finding;
}

}  // namespace billing
