// Level by level: the first mapping whose every dimension is the posted one's.
#include "posting/gl_cascade.h"

#include <optional>

#include "money/error.h"

namespace billing {
namespace {

// The values of a level's dimensions, in their order; nothing where one is not known.
std::optional<std::vector<std::string>> values_of(const GlLevel& level,
                                                  const GlDimensions& dimensions) {
  std::vector<std::string> values;
  for (const std::string& dimension : level.dimensions) {
    const auto found = dimensions.find(dimension);
    if (found == dimensions.end()) return std::nullopt;
    values.push_back(found->second);
  }
  return values;
}

}  // namespace

AccountFinder::AccountFinder(const GlCascade& cascade) : cascade_(cascade) {
  for (const GlLevel& level : cascade_.levels) {
    Level ready{level, {}};
    for (std::size_t i = 0; i < cascade_.mappings.size(); ++i) {
      const GlMapping& mapping = cascade_.mappings[i];
      if (mapping.level != level.name) continue;
      if (auto values = values_of(level, mapping.values)) {
        ready.mappings.emplace(std::move(*values), i);
      }
    }
    levels_.push_back(std::move(ready));
  }
}

GlAnswer AccountFinder::find(const GlDimensions& posted) const {
  for (const Level& level : levels_) {
    const auto values = values_of(level.of, posted);
    if (!values) continue;
    const auto found = level.mappings.find(*values);
    if (found == level.mappings.end()) continue;
    return {cascade_.mappings[found->second].account, level.of.name, found->second};
  }
  throw BillingError("gl.no_owner_mapping",
                     "No account is mapped at any level. Map one at the owner's level, which holds "
                     "for everything else.");
}

}  // namespace billing
