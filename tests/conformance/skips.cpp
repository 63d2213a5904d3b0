// Reading the list of reasons.
#include "skips.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace billing::testing {

std::vector<Skip> read_skips() {
  std::ifstream file(std::string(DRAWDOWN_ROOT) + "/tests/conformance/skips.json");
  Problems problems;
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const auto json = parse_json(text, nullptr, problems);
  if (!json || !problems.none()) throw std::invalid_argument("skips.json cannot be read");
  std::vector<Skip> skips;
  for (const JsonValue& item : json->items) {
    const Row row(item);
    skips.push_back({row.text("collection"), row.text_or("id", ""), row.text_or("kind", ""),
                     row.text("reason")});
  }
  return skips;
}

const Skip* find_skip(const std::vector<Skip>& skips, const std::string& collection,
                      const Case& one) {
  for (const Skip& skip : skips) {
    if (skip.collection != collection) continue;
    if (!skip.id.empty() && skip.id == one.id) return &skip;
    if (skip.kind.empty()) continue;
    const std::string start = skip.kind.substr(0, skip.kind.find('*'));
    if (skip.is_open_kind() ? one.kind.starts_with(start) : one.kind == skip.kind) return &skip;
  }
  return nullptr;
}

}  // namespace billing::testing
