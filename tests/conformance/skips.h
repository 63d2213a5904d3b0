// Rows that are not run, or not agreed with, each with its reason: tests/conformance/skips.json.
#pragma once

#include <string>
#include <vector>

#include "collections.h"

namespace billing::testing {

struct Skip {
  std::string collection;
  // One of the two. A row listed by its id is run, and counts as failed once it agrees: then its
  // reason is gone. A kind is not run; one that ends in "*" excuses only what cannot be.
  std::string id;
  std::string kind;
  std::string reason;

  bool is_open_kind() const { return kind.ends_with('*'); }
  bool is_whole_kind() const { return id.empty() && !is_open_kind(); }
};

std::vector<Skip> read_skips();

// nullptr: the row counts.
const Skip* find_skip(const std::vector<Skip>& skips, const std::string& collection,
                      const Case& one);

}  // namespace billing::testing
