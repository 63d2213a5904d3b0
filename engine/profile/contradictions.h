// Values that leave another policy nothing to decide: a profile that chooses both means something
// else.
#pragma once

#include <span>
#include <string_view>

namespace billing {

struct Contradiction {
  std::string_view policy;
  std::string_view value;
  std::string_view other;
  std::string_view other_value = {};  // Empty: any but as_signed.
};

std::span<const Contradiction> contradictions();

}  // namespace billing
