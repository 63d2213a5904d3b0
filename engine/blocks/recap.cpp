// Remaining = starting + adjustments + used.
#include "blocks/recap.h"

#include <algorithm>

namespace billing {

Recap recap_agreement(const Decimal& starting, const Decimal& adjustments, const Decimal& used,
                      const Decimal& overrun_limit) {
  Recap recap;
  recap.remaining = starting + adjustments + used;
  recap.overrun = std::max(-recap.remaining, Decimal{});
  recap.available = std::max(recap.remaining + overrun_limit, Decimal{});
  return recap;
}

}  // namespace billing
