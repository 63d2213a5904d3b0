// What a meter counts, as what a price sheet sells.
#include "rating/price/unit_conversion.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("unit conversion: rounded once, or not at all", "[rating][price]") {
  struct Row {
    std::string why;
    ConversionOperation operation;
    std::string counted, factor;
    std::optional<Rounding> rounding;
    int digits;
    std::string charged;
  };
  const Row row = GENERATE(values<Row>({
      {"exact", ConversionOperation::divide, "1247", "1000", {}, 0, "1.247"},
      {"started thousands", ConversionOperation::divide, "1400", "1000", Rounding::ceiling, 0, "2"},
      {"whole thousands", ConversionOperation::divide, "1999", "1000", Rounding::floor, 0, "1"},
      {"a tie", ConversionOperation::divide, "-2500", "1000", Rounding::half_away_from_zero, 0,
       "-3"},
      {"one digit", ConversionOperation::divide, "244", "100", Rounding::half_away_from_zero, 1,
       "2.4"},
      {"multiplied", ConversionOperation::multiply, "100", "1.2", {}, 0, "120"},
  }));
  CAPTURE(row.why);
  const ConvertedUnits converted = convert_units(
      {row.operation, decimal(row.factor), row.rounding, row.digits}, decimal(row.counted));
  CHECK(converted.charged == Ratio(decimal(row.charged)));
}

TEST_CASE("unit conversion: thirds stay thirds", "[rating][price]") {
  const ConvertedUnits converted =
      convert_units({ConversionOperation::divide, decimal("3"), {}, 0}, decimal("2"));
  CHECK(converted.charged * Ratio(decimal("3")) == Ratio(decimal("2")));
}
