// Turning what a meter counts into what a price sheet sells: bytes into gigabytes, hours into
// started days. Before free units, tiers and packages (documented: OpenMeter unit config).
#pragma once

#include <optional>

#include "money/ratio.h"
#include "money/rounding.h"

namespace billing {

enum class ConversionOperation { multiply, divide };

struct UnitConversion {
  ConversionOperation operation = ConversionOperation::divide;
  Decimal factor;                    // Not zero for a division.
  std::optional<Rounding> rounding;  // None: exact.
  int digits = 0;
};

struct ConvertedUnits {
  Ratio exact;
  Ratio charged;  // Rounded, where the conversion rounds.
};

ConvertedUnits convert_units(const UnitConversion& conversion, const Decimal& counted);

}  // namespace billing
