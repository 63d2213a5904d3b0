// Multiplied out, so that nothing is divided.
#include "blocks/thresholds.h"

namespace billing {

std::vector<Decimal> reached_levels(const Decimal& granted, const Decimal& used,
                                    std::span<const Decimal> percent_used) {
  std::vector<Decimal> reached;
  for (const Decimal& level : percent_used) {
    if (used * Decimal::from_integer(100) >= granted * level) reached.push_back(level);
  }
  return reached;
}

}  // namespace billing
