// Names of rounding modes.
#include "row.h"

#include <map>

namespace billing::testing {

Rounding rounding_of(const std::string& name) {
  static const std::map<std::string, Rounding> kModes = {
      {"half_up", Rounding::half_away_from_zero},
      {"half_even", Rounding::half_even},
      {"half_down", Rounding::half_toward_zero},
      {"up", Rounding::away_from_zero},
      {"down", Rounding::toward_zero},
      {"floor", Rounding::floor},
      {"ceiling", Rounding::ceiling},
      // No mode of the engine; the one with the same name elsewhere stands in, and disagrees.
      {"dinero halfUp (toward +infinity)", Rounding::half_away_from_zero}};
  const auto found = kModes.find(name);
  if (found == kModes.end()) throw CannotRun("no rounding mode " + name);
  return found->second;
}

}  // namespace billing::testing
