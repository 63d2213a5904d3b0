// Minimums, draw factors, parts, overage and cloud usage that are not there.
#include "profile/contradictions.h"

#include <array>

namespace billing {

std::span<const Contradiction> contradictions() {
  static constexpr std::array<Contradiction, 9> all = {{
      {"time_limits", "none", "time_rounding_scope"},
      {"time_limits", "none", "time_rounding_order"},
      {"draw_factors", "one_to_one", "overage_factor", "by_factor"},
      {"overage", "not_billed", "overage_rate"},
      {"overage", "not_billed", "overage_factor", "by_factor"},
      {"proration", "off", "day_count"},
      {"proration", "off", "proration_rounding"},
      {"proration", "off", "parts_billed"},
      {"consumption_markup", "not_billed", "consumption_rounding"},
  }};
  return all;
}

}  // namespace billing
