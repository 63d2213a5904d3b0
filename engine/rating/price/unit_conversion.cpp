// One multiplication or division, rounded once if at all.
#include "rating/price/unit_conversion.h"

namespace billing {

ConvertedUnits convert_units(const UnitConversion& conversion, const Decimal& counted) {
  const Ratio exact = conversion.operation == ConversionOperation::multiply
                          ? Ratio(counted * conversion.factor)
                          : Ratio(counted, conversion.factor);
  if (!conversion.rounding) return {exact, exact};
  return {exact, Ratio(exact.round(conversion.digits, *conversion.rounding))};
}

}  // namespace billing
