// Reads time entries one by one, before or after the lists that they refer to are known.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "api/mentioned_ids.h"
#include "api/read_terms.h"

namespace billing {

class TimeEntriesReader {
 public:
  explicit TimeEntriesReader(Problems& problems) : problems_(problems) {}

  void read(const JsonValue& value, const std::string& pointer);
  // Resolves what the entries mention; `pointer_of` says where the n-th that was read stands.
  std::vector<TimeEntry> resolve(const BookIds& ids,
                                 const std::function<std::string(std::size_t)>& pointer_of);

 private:
  Problems& problems_;
  std::vector<TimeEntry> entries_;
  MentionedIds clients_, agreements_, work_roles_, work_types_;
};

// Ids are used once; an entry's agreement is its client's.
void check_entry_ids(const std::vector<TimeEntry>& entries, Problems& problems);
void check_entry_agreements(const Terms& terms, const std::vector<TimeEntry>& entries,
                            Problems& problems);

}  // namespace billing
