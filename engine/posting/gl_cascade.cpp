// Level by level: the first mapping whose every dimension is the posted one's.
#include "posting/gl_cascade.h"

#include <algorithm>

#include "money/error.h"

namespace billing {
namespace {

bool agree(const GlLevel& level, const GlDimensions& mapped, const GlDimensions& posted) {
  return std::all_of(level.dimensions.begin(), level.dimensions.end(), [&](const auto& dimension) {
    const auto ours = mapped.find(dimension);
    const auto theirs = posted.find(dimension);
    return ours != mapped.end() && theirs != posted.end() && ours->second == theirs->second;
  });
}

}  // namespace

GlAnswer find_account(const GlCascade& cascade, const GlDimensions& posted) {
  for (const GlLevel& level : cascade.levels) {
    for (const GlMapping& mapping : cascade.mappings) {
      if (mapping.level == level.name && agree(level, mapping.values, posted)) {
        return {mapping.account, level.name};
      }
    }
  }
  throw BillingError("gl.no_owner_mapping",
                     "No account is mapped at any level. Map one at the owner's level, which holds "
                     "for everything else.");
}

}  // namespace billing
